using Intercom.Packaging.Tests.Support;
using Intercom.Testing;

namespace Intercom.Packaging.Tests;

/// <summary>
/// A program of contacts, pages, searches, exports and webhooks, and a web host, published trimmed and as native code; and a program that
/// is published with PublishReadyToRun.
/// </summary>
public class TrimmedTests
{
    private const string Native = "NativeApplication";
    private const string Trimmed = "TrimmedApplication";
    private const string ReadyToRun = "ReadyToRunApplication";
    private const string LinkerReason = "There is no clang or gcc on the PATH, which link a native program.";

    // A program that is not trimmed has all of its 700 KB.
    private const int MaxNewtonsoftSize = 50_000;

    // With code for first requests alone, as in the package, it has 1.6 MB.
    private const int MinCompiledSize = 2_500_000;

    private PublishedApplications _applications = null!;

    // Elsewhere, the linker comes with an installation of the tools of the platform.
    private static bool HasLinker => OperatingSystem.IsLinux() && ProgramOnPath.Exists("clang", "gcc");

    [OneTimeSetUp]
    public async Task PublishAsync() => _applications = await PublishedApplications.PublishAsync(
        Path.Combine(PackageFeed.Folder, "published"), HasLinker ? [Native, Trimmed, ReadyToRun] : [Trimmed, ReadyToRun]);

    [TestCase(Native)]
    [TestCase(Trimmed)]
    public async Task A_program_that_is_trimmed_or_native_code_makes_its_requests_without_reflection(string name)
    {
        ProgramOnPath.Require(name == Trimmed || HasLinker, LinkerReason);
        await using IntercomTestServer server = await IntercomTestServer.StartAsync();

        string output = await _applications.RunAsync(name, server.BaseAddress.AbsoluteUri, server.AccessToken);

        output.ReplaceLineEndings("\n").Should().Be("""
            Contact Ada Lovelace, ada@example.com, user, True, True
            Nickname Al, nickname
            Listed 5 contacts on 3 pages
            Found ada@example.com
            Failed with NotFound, not_found
            Rejected: CreateContactRequest requires at least one of Email, ExternalId, Role. (Parameter 'Email')
            Dictionary`2 is not supported
            Sent admin, list, vip
            Exported reader@example.com, Hello, "reader", True
            Notified of w@example.com, 42
            Item 5, contact
            Registered client found Ada Lovelace

            """.ReplaceLineEndings("\n"));
    }

    [Test]
    public async Task A_host_that_is_native_code_has_clients_a_minimal_API_webhooks_and_workspaces()
    {
        ProgramOnPath.Require(HasLinker, LinkerReason);
        await using IntercomTestServer server = await IntercomTestServer.StartAsync();
        using TemporaryFolder folder = new();

        string output = await _applications.RunAsync(Native, server.BaseAddress.AbsoluteUri, server.AccessToken, folder.Root);

        output.ReplaceLineEndings("\n").Should().Be("""
            Responded OK, Ada, user, True
            Notified with OK of Ada, item 5
            Stored workspace, token, True, True
            Health Healthy

            """.ReplaceLineEndings("\n"));
    }

    [Test]
    public void Publishing_warns_of_nothing() => _applications.Output.Should().NotMatchRegex("IL[0-9]{4}").And.NotContain("warning");

    [Test]
    public void A_trimmed_program_has_no_Newtonsoft_Json_but_the_names_of_its_attributes() =>
        new FileInfo(Path.Combine(_applications.FolderOf(Trimmed), "Newtonsoft.Json.dll")).Length.Should().BeLessThan(MaxNewtonsoftSize);

    [Test]
    public async Task A_program_that_is_published_with_PublishReadyToRun_has_code_for_all_of_the_library()
    {
        new FileInfo(Path.Combine(_applications.FolderOf(ReadyToRun), "Intercom.Generated.dll")).Length
            .Should().BeGreaterThan(MinCompiledSize);

        (await _applications.RunAsync(ReadyToRun)).Should().Contain("Listed ada@example.com");
    }
}
