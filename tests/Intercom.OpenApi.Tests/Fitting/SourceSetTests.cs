using Intercom.Fitting;
using Intercom.OpenApi.Tests.Support;
using Microsoft.CodeAnalysis.CSharp;

namespace Intercom.OpenApi.Tests.Fitting;

public class SourceSetTests
{
    private static readonly string[] References = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void Make_a_folder() => _folder = new TemporaryFolder();

    [TearDown]
    public void Delete_it() => _folder.Dispose();

    [Test]
    public void Sources_that_compile_stay_as_they_are()
    {
        FittedSources fitted = Fit("class Own { public Given? Value { get; } }", "class Given { }");

        fitted.LeftOut.Should().BeEmpty();
        fitted.Texts.Should().BeEmpty();
    }

    [Test]
    public void A_member_that_speaks_of_what_there_is_not_goes_and_the_others_stay()
    {
        FittedSources fitted = Fit("class Own { Gone? First() => null; int Second() => 1; }", "class Given { }");

        fitted.LeftOut.Should().ContainSingle().Which.Should().Match<LeftOut>(part => part.Member == "Own.First" && part.Reason.Contains("'Gone'"));
        fitted.Texts.Values.Should().ContainSingle().Which.Should().Contain("Second").And.NotContain("First");
    }

    [Test]
    public void What_uses_something_that_went_goes_as_well()
    {
        FittedSources fitted = Fit("class Own { Gone? First() => null; object? Second() => First(); int Third() => 3; }", "class Given { }");

        fitted.LeftOut.Select(part => part.Member).Should().Equal("Own.First", "Own.Second");
        fitted.Errors.Should().BeEmpty();
    }

    [Test]
    public void A_type_whose_base_is_gone_goes_whole() =>
        Fit("class Own : Gone { int First() => 1; } class Other { }", "class Given { }").LeftOut.Select(part => part.Member).Should().Equal("Own");

    [Test]
    public void A_type_of_which_nothing_is_left_goes_with_its_source()
    {
        FittedSources fitted = Fit("static class Own { static Gone? First() => null; }", "class Given { }");

        fitted.Texts.Values.Should().Equal([null]);
    }

    [Test]
    public void A_member_of_an_interface_goes_when_what_implemented_it_went()
    {
        FittedSources fitted = Fit(
            "partial interface IGiven { object? First(); } partial class Given { public object? First() => new Gone(); }",
            "partial interface IGiven { } partial class Given : IGiven { }");

        fitted.LeftOut.Select(part => part.Member).Should().Equal("Given.First", "IGiven.First");
        fitted.Errors.Should().BeEmpty();
    }

    [Test]
    public void Of_a_member_that_can_be_split_only_the_statement_goes()
    {
        FittedSources fitted = Fit(
            "class Own { void First() { Second(new Given { Id = 1, Name = null }); Second(Gone.Value); if (Gone.Is) { return; } System.Console.Write(new Given { Gone = 2 }.Id); } void Second(Given given) { given.Id = 2; given.Gone ??= 1 | 2; } }",
            "class Given { public int Id; public string? Name; }",
            splitsMembers: true);

        fitted.LeftOut.Select(part => part.Member).Should().Equal("Own.First: Gone = 2", "Own.First: Second(Gone.Value);", "Own.First: if (Gone.Is) { return; }", "Own.Second: given.Gone ??= 1 | 2;");
        fitted.Texts.Values.Should().ContainSingle().Which.Should().Contain("Name = null").And.Contain("given.Id = 2").And.NotContain("Gone");
        fitted.Errors.Should().BeEmpty();
    }

    [Test]
    public void Of_a_list_that_can_be_split_only_the_element_goes()
    {
        FittedSources fitted = Fit("class Own { object[] All() => [new Given(), new Gone()]; }", "class Given { }", splitsMembers: true);

        fitted.LeftOut.Select(part => part.Member).Should().Equal("Own.All: new Gone()");
    }

    [TestCase("void First() { int value = Gone.Value; System.Console.Write(value); }")]
    [TestCase("int First() { if (Gone.Is) { return 1; } else { return 2; } }")]
    [TestCase("void First() { Gone.Call(); }")]
    [TestCase("void First() { if (Gone.Call()) { return; } }")]
    [TestCase("void First() { if (System.DateTime.Now.Year > 1) Gone.Call(); }")]
    [TestCase("int First() => Gone.Value;")]
    public void Where_something_needs_what_the_statement_gives_the_member_goes_whole(string member) =>
        Fit($"class Own {{ {member} int Second() => 2; }}", "class Given { }", splitsMembers: true).LeftOut.Select(part => part.Member).Should().Equal("Own.First");

    [Test]
    public void A_part_of_a_type_that_is_generated_no_more_goes()
    {
        FittedSources fitted = Fit("partial class Own { void First() { } }\n/// <summary>Ours.</summary>\npartial class Documented { } partial class Given { void Second() { } }", "partial class Given { }", splitsMembers: true);

        fitted.LeftOut.Should().ContainSingle().Which.Should().Be(new LeftOut(_folder.PathOf("own.cs"), "Own", "'Own' is generated no more"));
    }

    [Test]
    public void A_program_that_calls_what_there_is_not_goes_whole()
    {
        FittedSources fitted = Fit("System.Console.WriteLine(Gone.Value);", "class Given { }", isProgram: true);

        fitted.LeftOut.Should().ContainSingle().Which.Member.Should().BeNull();
    }

    [Test]
    public void What_stays_whole_is_never_blamed_and_its_errors_are_told()
    {
        FittedSources fitted = Fit("class Own { }", "class Given { Gone? Value; }");

        fitted.LeftOut.Should().BeEmpty();
        fitted.Errors.Should().ContainSingle().Which.Should().Contain("Gone");
    }

    [Test]
    public void Parts_that_a_source_generator_writes_are_no_error() =>
        Fit("partial class Own { public static partial void Log(); }", "class Given { }").LeftOut.Should().BeEmpty();

    private FittedSources Fit(string own, string given, bool isProgram = false, bool splitsMembers = false) => new SourceSet(
        "Assembly",
        [_folder.Write("own.cs", own)],
        [_folder.Write("given.g.cs", given)],
        References,
        [],
        LanguageVersion.CSharp12,
        isProgram,
        splitsMembers).Fit();
}
