using Intercom.Fitting;
using Intercom.OpenApi.Generation;
using Intercom.OpenApi.Tests.Support;
using Intercom.OpenApi.Update;
using Microsoft.CodeAnalysis.CSharp;

namespace Intercom.OpenApi.Tests.Update;

/// <summary>The whole way from the oddest description to C# that compiles with the sources written by hand.</summary>
public class OddDescriptionTests
{
    private static readonly string[] Usings = ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    private FittedSources _fitted = null!;
    private string _generated = null!;

    [OneTimeSetUp]
    public void Generate()
    {
        using TemporaryRepository repository = new();
        using TemporaryFolder output = new();
        foreach (string name in new[] { "nswag.json" }.Concat(Directory.EnumerateFiles(ThisRepository.Files.Templates).Select(path => Path.GetRelativePath(ThisRepository.Root, path))))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(repository.Files.Root, name))!);
            File.Copy(Path.Combine(ThisRepository.Root, name), Path.Combine(repository.Files.Root, name));
        }

        // Regions are kept by an update, and some sources speak of them.
        File.Copy(ThisRepository.Files.Description, repository.Files.Description, overwrite: true);
        new Updater(repository.Files).Update(OddDescription.Path, version: null, keepsDescriptions: false);
        new Generator(repository.Files, new NSwagTool(ThisRepository.NSwagAssembly)).Generate(output.PathOf("generated"), output.PathOf("intermediate"));
        output.Write("generated/Usings.g.cs", string.Concat(Usings.Select(name => $"global using {name};\n")));
        _generated = string.Concat(Directory.EnumerateFiles(output.PathOf("generated"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        string library = Path.Combine(ThisRepository.Files.Sources, "Intercom.Generated");
        _fitted = new SourceSet(
            "Intercom.Generated",
            [.. Directory.EnumerateFiles(library, "*.cs", SearchOption.AllDirectories).Where(path => Path.GetRelativePath(library, path).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj" or "Generated"))],
            [.. Directory.EnumerateFiles(output.PathOf("generated"), "*.cs", SearchOption.AllDirectories)],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator),
            ["NET8_0_OR_GREATER", "NET6_0_OR_GREATER", "NET"],
            LanguageVersion.CSharp12,
            IsProgram: false).Fit();
    }

    [Test]
    public void What_is_made_of_it_compiles() => _fitted.Errors.Should().BeEmpty();

    [Test]
    public void Only_methods_of_HTTP_are_named_that_every_framework_has() => _generated.Should().Contain("new HttpMethod(\"PATCH\")").And.NotContain("HttpMethod.Patch");

    [Test]
    public void A_body_is_never_null() => _generated.Should().Contain(" body, ").And.NotContain("? body, ");

    [Test]
    public void An_area_takes_no_name_from_the_client() => _generated.Should().Contain("IConnectionAreaClient ConnectionArea { get;");

    [Test]
    public void Of_what_was_written_by_hand_only_that_is_left_out_which_speaks_of_what_it_has_not() =>
        _fitted.LeftOut.Where(part => Path.GetFileName(Path.GetDirectoryName(part.Path)) is not ("Clients" or "Models" or "Search" or "Webhooks")).Select(part => $"{Path.GetFileName(part.Path)} {part.Member} {part.Reason}").Should().BeEmpty();
}
