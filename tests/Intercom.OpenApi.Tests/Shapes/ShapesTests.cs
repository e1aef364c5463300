using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Emit;
using Intercom.OpenApi.Normalization;
using Intercom.OpenApi.Overlays;
using Intercom.OpenApi.Pipeline;
using Intercom.OpenApi.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Shapes;

/// <summary>
/// Adds every shape of a request to the description of the repository, generates and compiles the client with the hand-written sources,
/// and runs a program that calls each
/// operation and prints what goes over the wire.
/// </summary>
public class ShapesTests
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <LangVersion>12</LangVersion>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <InvariantGlobalization>true</InvariantGlobalization>
            <NuGetAudit>false</NuGetAudit>
          </PropertyGroup>
          <Import Project="ROOT/src/Intercom.Generated/References.props" />
          <ItemGroup>
            <Compile Include="ROOT/src/Intercom.Generated/**/*.cs" Exclude="ROOT/src/Intercom.Generated/Generated/**;ROOT/src/Intercom.Generated/obj/**;ROOT/src/Intercom.Generated/bin/**" />
          </ItemGroup>
        </Project>
        """;

    private const string Packages = """<Project><Import Project="ROOT/Directory.Packages.props" /></Project>""";

    private readonly TemporaryFolder _folder = new();
    private readonly DiagnosticBag _diagnostics = new();
    private readonly Dictionary<string, string> _printed = new(StringComparer.Ordinal);

    [OneTimeSetUp]
    public void GenerateCompileAndRun()
    {
        new Generator(ThisRepository.Files, RepositoryNSwag.Instance).Generate(
            Prepare(),
            _folder.PathOf("project/made"),
            _folder.PathOf("between"));
        _folder.Write("project/Shapes.csproj", Project.Replace("ROOT", ThisRepository.Root.TrimEnd('/', '\\'), StringComparison.Ordinal));
        _folder.Write(
            "project/Directory.Packages.props",
            Packages.Replace("ROOT", ThisRepository.Root.TrimEnd('/', '\\'), StringComparison.Ordinal));
        _folder.Write("project/Program.cs", File.ReadAllText(Fixture("ShapesProgram.cs.txt")));

        // What analyzers say of the hand-written sources, the build of the library says.
        FinishedProcess build = DotNet(
            "build", "--nologo", "--verbosity", "quiet", "-p:RunAnalyzers=false", "-p:UseSharedCompilation=true");
        build.ExitCode.Should().Be(0, "{0}", build.Output);
        FinishedProcess run = DotNet("run", "--no-build");
        run.ExitCode.Should().Be(0, "{0}", run.Error);
        foreach (string part in run.Output.ReplaceLineEndings("\n").Split("=== ", StringSplitOptions.RemoveEmptyEntries))
        {
            int end = part.IndexOf(':', StringComparison.Ordinal);
            _printed[part[..end]] = part[(end + 2)..].TrimEnd('\n');
        }
    }

    [OneTimeTearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public void No_shape_is_dropped_or_loosened() =>
        _diagnostics.Of(DiagnosticKind.Relaxed)
            .Select(diagnostic => diagnostic.ToString())
            .Where(diagnostic => diagnostic.Contains("/shapes/", StringComparison.Ordinal))
            .Should().BeEmpty();

    [Test]
    public void A_form_with_files_is_sent_in_parts() => _printed["multipart"].Should().Be("""
        ok
        POST /shapes/files
        multipart/form-data; boundary=BOUNDARY
        --BOUNDARY
        Content-Disposition: form-data; name="file"; filename="gr<c3><b6><c3><9f>e %221%22.pdf"
        Content-Type: application/pdf

        %PDF
        --BOUNDARY
        Content-Disposition: form-data; name="attachments"; filename="1.txt"
        Content-Type: application/octet-stream

        one
        --BOUNDARY
        Content-Disposition: form-data; name="attachments"; filename="2.txt"
        Content-Type: text/plain

        two
        --BOUNDARY
        Content-Disposition: form-data; name="title"

        Gr<c3><b6><c3><9f>e
        --BOUNDARY
        Content-Disposition: form-data; name="pinned"

        true
        --BOUNDARY
        Content-Disposition: form-data; name="size"

        1.5
        --BOUNDARY
        Content-Disposition: form-data; name="created_at"

        1700000000
        --BOUNDARY
        Content-Disposition: form-data; name="tags"

        a
        --BOUNDARY
        Content-Disposition: form-data; name="tags"

        b
        --BOUNDARY
        Content-Disposition: form-data; name="kind"

        say "hi"
        --BOUNDARY
        Content-Disposition: form-data; name="owner"
        Content-Type: application/json

        {"id":"7"}
        --BOUNDARY--
        """.ReplaceLineEndings("\n"));

    [TestCase("octets", "ok\nPUT /shapes/files\napplication/octet-stream\n<01><02><03>")]
    [TestCase("typed octets", "ok\nPUT /shapes/files\nimage/png\nA")]
    [TestCase("form", "ok\nPATCH /shapes/files\napplication/x-www-form-urlencoded\nname=a%26b&ids=1&ids=2")]
    public void Files_and_forms_are_sent_with_their_media_types(string call, string sent) => _printed[call].Should().Be(sent);

    [Test]
    public void Lists_are_sent_in_their_styles() => _printed["lists"].Should().Be(
        "ok\nGET /shapes/lists?plain=a&plain=b&numbers=1&numbers=2&commas=a%2Cb,c&spaces=a%20b&bars=1%7C2&deep%5B%5D=x&deep%5B%5D=y"
            + "&states=open&states=say%20%22hi%22&flags=true,false&days=2025-01-31,2025-02-01");

    [TestCase("no lists", "ok\nGET /shapes/lists")]
    [TestCase(
        "objects",
        "ok\nGET /shapes/objects?deep%5Bstate%5D=open&deep%5Brange%5D%5Bfrom%5D=1&deep%5Brange%5D%5Bto%5D=2"
        + "&joined=red,1,green,2&open%5Ba%20b%5D=c")]

    [
        TestCase(
            "times",
            "ok\nGET /shapes/times/2025-01-31/2025-01-31T10%3A00%3A00Z?from=1970-01-01T00%3A00%3A01.5Z&needed=x,y&until=2025-12-01&unix=7"),
    ]
    [TestCase("missing", "ArgumentException")]
    public void Addresses_hold_objects_times_and_dates(string call, string sent) => _printed[call].Should().Be(sent);

    [TestCase("scalars", """{"value":1.5,"others":["text",7],"maybe":null,"user_id":"5","states":["open"]}""")]
    [TestCase("text", """{"value":"1","maybe":2}""")]
    [TestCase("boolean", """{"value":true}""")]
    public void Scalars_are_sent_as_what_they_were_made_of(string call, string body) =>
        _printed[call].Should().Be($"ok\nPOST /shapes/scalars\napplication/json; charset=utf-8\n{body}");

    [Test]
    public void A_file_is_sent_again_where_its_stream_can_seek() =>
        _printed["retried"].Should().Be(
            "ok\nPUT /shapes/files\napplication/octet-stream\nagain\nPUT /shapes/files\napplication/octet-stream\nagain");

    [Test]
    public void A_file_is_sent_once_where_its_stream_cannot_seek() =>
        _printed["not retried"].Should().Be("IntercomServerException\nPUT /shapes/files\napplication/octet-stream\nonce");

    private static string Fixture(string name) => Path.Combine(ThisRepository.Root, "tests", "Intercom.OpenApi.Tests", "Fixtures", name);

    private PreparedDescription Prepare()
    {
        JObject repository = YamlFile.Read(ThisRepository.Files.Description);
        JObject incoming = (JObject)repository.DeepClone();
        incoming.Merge(YamlFile.Read(Fixture("shapes.yaml")));
        List<Overlay> overlays = [.. Overlay.ReadFolder(ThisRepository.Files.Overlays)];
        NormalizedDescription imported = NormalizedDescription.Read(
            incoming,
            new PreviousDescription(repository),
            TargetPaths.Of(overlays),
            "2.14");
        return PreparedDescription.Prepare(imported.Facts, overlays, _diagnostics);
    }

    private FinishedProcess DotNet(params string[] arguments) => FinishedProcess.Run(_folder.PathOf("project"), "dotnet", arguments)!;
}
