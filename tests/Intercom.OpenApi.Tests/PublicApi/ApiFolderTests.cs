using Intercom.OpenApi.PublicApi;

namespace Intercom.OpenApi.Tests.PublicApi;

public class ApiFolderTests
{
    private static readonly string[] Frameworks = ["netstandard2.0", "net8.0"];

    private TemporaryFolder _folder = null!;

    private ApiFolder Accepted => new(_folder.PathOf("PublicApi"), Frameworks);

    [SetUp]
    public void Create_a_folder() => _folder = new TemporaryFolder();

    [TearDown]
    public void Delete_it() => _folder.Dispose();

    [Test]
    public void An_accepted_api_does_not_differ()
    {
        Accepted.Accept("net8.0", ["a", "b"]);

        Accepted.Compare("net8.0", ["a", "b"]).IsNothing.Should().BeTrue();
        Text("api.txt").Should().Be("a\nb\n");
    }

    [Test]
    public void Added_and_removed_lines_are_reported()
    {
        Accepted.Accept("net8.0", ["a", "b"]);

        ApiDifference difference = Accepted.Compare("net8.0", ["b", "c"]);

        (difference.IsNothing, difference.Added.Single(), difference.Removed.Single()).Should().Be((false, "c", "a"));
        difference.ToString().Should().Be("1 lines removed, 1 added; - a; + c");
    }

    [Test]
    public void Without_an_accepted_api_every_line_is_added() => Accepted.Compare("net8.0", ["a"]).Added.Should().Equal("a");

    [TestCase("net8.0", "netstandard2.0")]
    [TestCase("netstandard2.0", "net8.0")]
    public void A_framework_that_differs_has_a_file_of_its_differences_in_whatever_order_they_are_accepted(string first, string second)
    {
        Dictionary<string, string[]> apis =
            new(StringComparer.Ordinal) { ["net8.0"] = ["a", "b", "c"], ["netstandard2.0"] = ["a", "c", "d"] };

        Accepted.Accept(first, apis[first]);
        Accepted.Accept(second, apis[second]);

        Text("api.txt").Should().Be("a\nb\nc\n");
        Text("netstandard2.0.txt").Should().Be("- b\n+ d\n");
        apis.Should().OnlyContain(api => Accepted.Compare(api.Key, api.Value).IsNothing);
    }

    [Test]
    public void A_framework_that_no_longer_differs_has_no_file()
    {
        Accepted.Accept("net8.0", ["a"]);
        Accepted.Accept("netstandard2.0", ["b"]);

        Accepted.Accept("netstandard2.0", ["a"]);

        File.Exists(_folder.PathOf("PublicApi/netstandard2.0.txt")).Should().BeFalse();
        Accepted.Read("netstandard2.0").Should().Equal("a");
    }

    [Test]
    public void Accepting_the_main_framework_keeps_the_api_of_the_others()
    {
        Accepted.Accept("net8.0", ["a", "b"]);
        Accepted.Accept("netstandard2.0", ["a", "b"]);

        Accepted.Accept("net8.0", ["a", "c"]);

        Accepted.Read("netstandard2.0").Should().Equal("a", "b");
    }

    private string Text(string name) => File.ReadAllText(_folder.PathOf($"PublicApi/{name}"));
}
