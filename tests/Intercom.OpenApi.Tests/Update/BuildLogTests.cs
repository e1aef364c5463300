using Intercom.OpenApi.Tests.Support;
using Intercom.OpenApi.Update;

namespace Intercom.OpenApi.Tests.Update;

public class BuildLogTests
{
    private const string Root = "/repository";


    [
        TestCase(
            "/repository/src/A/Clients/B.cs(12,5): error CS1061: 'B' has no 'C' [/repository/src/A/A.csproj::TargetFramework=net8.0]",
            "src/A/Clients/B.cs",
            12,
            "CS1061",
            "'B' has no 'C'"),
    ]

    [
        TestCase(
            "  1>/repository/tests/T.cs(3,1,3,9): error CS0103: The name 'x' does not exist [/repository/T.csproj]",
            "tests/T.cs",
            3,
            "CS0103",
            "The name 'x' does not exist"),
    ]
    [TestCase("     7:2>/repository/samples/S (1)/P.cs(8): error CS0246: nothing", "samples/S (1)/P.cs", 8, "CS0246", "nothing")]

    [
        TestCase(
            "Intercom.OpenApi : error OPENAPI: no name. [/repository/build/Generation.proj]",
            "Intercom.OpenApi",
            0,
            "OPENAPI",
            "no name."),
    ]

    [
        TestCase(
            "/sdk/Microsoft.targets(12,5): error MSB4018: failed [/repository/A.csproj]",
            "/sdk/Microsoft.targets",
            12,
            "MSB4018",
            "failed"),
    ]
    [TestCase("NSwag : fatal error NSWAG : missing", "NSwag", 0, "NSWAG", "missing")]
    public void An_error_is_read_with_file_line_code_and_message(string line, string file, int number, string code, string message) =>
        BuildLog.Read([line], Root).Should().Equal(new BuildError(file, number, code, message));

    [TestCase("Build succeeded.")]
    [TestCase("/repository/A.cs(1,1): warning CS0168: unused [/repository/A.csproj]")]
    [TestCase("    0 Error(s)")]
    [TestCase("")]
    public void Everything_else_is_none(string line) => BuildLog.Read([line], Root).Should().BeEmpty();

    [Test]
    public void An_error_of_two_frameworks_is_one_and_those_of_hand_written_sources_come_first()
    {
        const string Own = "/repository/src/A/B.cs(2,1): error CS1: b [/repository/src/A/A.csproj::TargetFramework=";

        IReadOnlyList<BuildError> errors = BuildLog.Read(["CSC : error CS2: a [x]", Own + "net8.0]", Own + "netstandard2.0]"], Root);

        errors.Select(error => error.Code).Should().Equal("CS1", "CS2");
    }

    [TestCase("src/A/Contacts.cs", true)]
    [TestCase("samples/Quickstart/Program.cs", true)]
    [TestCase("src/A/Generated/Contact.g.cs", false)]
    [TestCase("src/A/obj/Debug/A.AssemblyInfo.cs", false)]
    [TestCase("/elsewhere/A.cs", false)]
    [TestCase("src/A/A.csproj", false)]
    public void A_person_has_to_change_only_what_a_person_wrote(string file, bool isHandWritten) =>
        new BuildError(file, 1, "CS1", "wrong").IsInHandWrittenSource.Should().Be(isHandWritten);

    [TestCase(0, null, 0)]
    [TestCase(1, "/src/A.cs(1,1): error CS1: a", 2)]
    [TestCase(1, "/src/Generated/A.cs(1,1): error CS1: a", 3)]
    [TestCase(1, null, 3)]
    [TestCase(0, "/src/A.cs(1,1): error CS1: a", 2)]
    [TestCase(null, null, 3)]
    public void The_exit_code_of_a_report_is_0_only_for_a_build_that_succeeded(int? buildExitCode, string? error, int expected)
    {
        using TemporaryFolder folder = new();
        string log = folder.PathOf("build.log");
        File.WriteAllText(log, error is null ? string.Empty : folder.Root + error);

        BuildOutcome.Read(new(folder.Root), buildExitCode, log).ReportExitCode.Should().Be(expected);
    }

    [Test]
    public void A_log_that_does_not_exist_is_no_log_without_errors() =>
        Failure.Of(() => BuildOutcome.Read(new("."), 0, "no-such.log")).Should().Contain("no-such.log");
}
