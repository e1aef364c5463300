using System.Net;
using Quickstart;
using Quickstart.Reporting;
using Spectre.Console;

namespace Intercom.Testing.Tests.Samples;

internal sealed class QuickstartTests
{
    private static readonly string[] Calls =
    [
        "Admins.GetCurrentAsync", "TicketTypes.CreateAsync", "TicketTypes.ListAsync", "TicketTypes.GetAsync", "TicketTypes.UpdateAsync",
        "TicketTypeAttributes.CreateAsync", "Tickets.CreateAsync", "Tickets.ReplyAsync", "Tickets.ReplyAsync", "Tickets.GetAsync",
        "Contacts.ListAsync", "Contacts.ListAsync", "Contacts.ListAsync", "TicketTypes.GetAsync", "Admins.ListAsync",
    ];

    [TestCase(80)]
    [TestCase(120)]
    [TestCase(160)]
    public async Task The_tour_is_told_row_by_row_in_plain_ascii(int width)
    {
        (int exitCode, string output) = await RunAsync(() => new QuickstartSettings(AccessToken: null, IntercomRegion.UnitedStates), width);

        exitCode.Should().Be(0);
        CallColumn(output).Should().Equal(Calls);
        Flatten(output).Should().Contain("404 NotFound, code not_found").And.Contain("401 Unauthorized, code unauthorized")
            .And.Contain("page 3 of 3: Gus").And.Contain("note by Olive Owner (admin)").And.Contain("Done: 15 calls");
        output.Should().MatchRegex("^[\\x20-\\x7e\\r\\n]*$").And.NotContain("...");
        output.Split('\n').Should().OnlyContain(line => line.TrimEnd('\r').Length <= width);
    }

    [Test]
    public async Task With_a_token_the_tour_only_reads_and_says_so_first()
    {
        await using IntercomTestServer standIn = await IntercomTestServer.StartAsync();
        standIn.AddContact(new CreateContactRequest { Email = "ada@example.com" });

        (int exitCode, string output) = await RunAsync(() => new QuickstartSettings(standIn.AccessToken, standIn.Region));

        exitCode.Should().Be(0);
        output.Should().StartWith("INTERCOM_ACCESS_TOKEN is set").And.NotContain(standIn.AccessToken);
        Flatten(output).Should().Contain("1 of 1 contacts on the first page");
        standIn.Requests.Should().OnlyContain(request => request.Method == "GET");
        standIn.Requests.Select(request => request.Operation).Should().Equal("Admins.GetCurrent", "Admins.List", "TicketTypes.List", "Contacts.List");
    }

    [Test]
    public async Task A_failure_is_told_with_what_went_before_and_ends_with_1()
    {
        await using IntercomTestServer standIn = await IntercomTestServer.StartAsync();

        (int exitCode, string output) = await RunAsync(() => new QuickstartSettings("wrong-token", standIn.Region));

        exitCode.Should().Be(1);
        Flatten(output).Should().Contain("Failed after 0 calls: Admins.GetCurrent was answered with 401 Unauthorized").And.NotContain("wrong-token");
    }

    [Test]
    public async Task A_failure_halfway_keeps_the_rows_so_far()
    {
        await using IntercomTestServer standIn = await IntercomTestServer.StartAsync();
        standIn.FailNext(HttpStatusCode.Forbidden, "action_forbidden", after: 2);

        (int exitCode, string output) = await RunAsync(() => new QuickstartSettings(standIn.AccessToken, standIn.Region));

        exitCode.Should().Be(1);
        CallColumn(output).Should().Equal("Admins.GetCurrentAsync", "Admins.ListAsync");
        Flatten(output).Should().Contain("Failed after 2 calls").And.Contain("403");
    }

    [TestCase(2, 2, 2, 0)]
    [TestCase(2, 1, 1, 1)]
    [TestCase(2, 1, 2, 1)]
    [TestCase(2, 2, 1, 1)]
    [TestCase(1, 0, 0, 1)]
    public async Task A_tour_that_makes_or_lists_fewer_calls_than_it_has_fails(int calls, int made, int listed, int expected)
    {
        (int exitCode, string output) = await RunAsync(() => new QuickstartSettings(AccessToken: null, IntercomRegion.UnitedStates), tour: new ShortTour(calls, made, listed));

        exitCode.Should().Be(expected);
        Flatten(output).Should().Contain(expected == 0 ? "Done: 2 calls" : $"{calls} calls were to be made; {made} were, and {listed} are listed.");
    }

    [Test]
    public async Task A_region_that_does_not_exist_is_told()
    {
        (int exitCode, string output) = await RunAsync(() => QuickstartSettings.Read(name => name == "INTERCOM_REGION" ? "mars" : null));

        exitCode.Should().Be(1);
        Flatten(output).Should().Contain("'mars' is no region of Intercom");
    }

    [Test]
    public void Settings_come_from_the_environment_and_never_print_the_token()
    {
        Dictionary<string, string> variables = new(StringComparer.Ordinal) { ["INTERCOM_ACCESS_TOKEN"] = "secret", ["INTERCOM_REGION"] = "eu" };

        QuickstartSettings settings = QuickstartSettings.Read(name => variables.GetValueOrDefault(name));

        settings.AccessToken.Should().Be("secret");
        settings.Region.Should().Be(IntercomRegion.Europe);
        settings.ToString().Should().NotContain("secret");
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(Func<QuickstartSettings> settings, int width = 100, ITour? tour = null)
    {
        using StringWriter writer = new();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer), Ansi = AnsiSupport.No });
        console.Profile.Width = width;
        int exitCode = await new QuickstartApp(console, tour).RunAsync(settings);
        return (exitCode, writer.ToString());
    }

    private sealed class ShortTour(int calls, int made, int listed) : ITour
    {
        public int Calls => calls;

        public async Task RunAsync(IIntercomClient intercom, Report report)
        {
            for (int call = 0; call < made; call++)
            {
                await intercom.Admins.ListAsync();
            }

            for (int row = 0; row < listed; row++)
            {
                report.Add("Admins.ListAsync", "1 admin");
            }
        }
    }

    private static IEnumerable<string> CallColumn(string output) => output
        .Split('\n')
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .Where(cells => cells.Length > 3 && cells[1].Length > 0 && cells[1].All(char.IsAsciiDigit))
        .Select(cells => cells[2]);

    /// <summary>The words of the output, put together again where cells or lines were wrapped.</summary>
    private static string Flatten(string output) => string.Join(' ', output
        .Split('\n')
        .Select(line => line.Split('|') is { Length: > 3 } cells ? cells[^2] : line)
        .SelectMany(text => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
