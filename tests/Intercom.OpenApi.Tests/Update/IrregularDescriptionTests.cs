using Intercom.OpenApi.Emit;
using Intercom.OpenApi.Pipeline;
using Intercom.OpenApi.Tests.Support;
using Intercom.OpenApi.Update;

namespace Intercom.OpenApi.Tests.Update;

/// <summary>The whole way from the oddest description to C# that compiles with the sources written by hand.</summary>
public class IrregularDescriptionTests
{
    private string[] _errors = null!;
    private string _generated = null!;

    [OneTimeSetUp]
    public void Generate()
    {
        using TemporaryRepository repository = new();
        using TemporaryFolder output = new();
        foreach (
            string name in new[] { "nswag.json" }
                .Concat(
                    Directory.EnumerateFiles(ThisRepository.Files.Templates)
                        .Select(path => Path.GetRelativePath(ThisRepository.Root, path))))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(repository.Files.Root, name))!);
            File.Copy(Path.Combine(ThisRepository.Root, name), Path.Combine(repository.Files.Root, name));
        }

        // Regions are kept by an update, and some sources speak of them.
        File.Copy(ThisRepository.Files.Description, repository.Files.Description, overwrite: true);
        new Updater(repository.Files).Update(IrregularDescription.Path, version: null, keepsDescriptions: false);
        new Generator(repository.Files, RepositoryNSwag.Instance).Generate(
            output.PathOf("generated"),
            output.PathOf("intermediate"));
        Dictionary<string, string> generated = Directory.EnumerateFiles(output.PathOf("generated"), "*.cs", SearchOption.AllDirectories)
            .ToDictionary(path => path, File.ReadAllText, StringComparer.Ordinal);
        _generated = string.Concat(generated.Values);
        _errors =
        [
            .. LibrarySources.Errors(
                LibrarySources.Compile(
                    LibrarySources.For(File.ReadAllText(output.PathOf("generated/" + GeneratedNames.FileName))),
                    generated)),
        ];
    }

    [Test]
    public void What_is_made_of_it_compiles() => _errors.Should().BeEmpty();

    [Test]
    public void Only_methods_of_HTTP_are_named_that_every_framework_has() =>
        _generated.Should().Contain("new HttpMethod(\"PATCH\")").And.NotContain("HttpMethod.Patch");

    [Test]
    public void A_request_parameter_is_never_null() => _generated.Should().Contain(" request, ").And.NotContain("? request, ");

    [Test]
    public void An_area_takes_no_name_from_the_client() => _generated.Should().Contain("IConnectionAreaClient ConnectionArea { get;");
}
