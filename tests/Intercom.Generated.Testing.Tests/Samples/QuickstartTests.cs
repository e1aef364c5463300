using System.Net;
using Quickstart;

namespace Intercom.Testing.Tests.Samples;

internal sealed class QuickstartTests
{
    private static readonly string[] Operations =
    [
        "Admins.GetCurrentAsync", "TicketTypes.CreateAsync", "TicketTypes.ListAsync", "TicketTypes.GetAsync", "TicketTypes.UpdateAsync",
        "TicketTypeAttributes.CreateAsync", "Tickets.CreateAsync", "Tickets.ReplyAsync", "Tickets.ReplyAsync", "Tickets.GetAsync",
        "Contacts.ListAllAsync", "Contacts.ListAllAsync", "Contacts.ListAllAsync", "TicketTypes.GetAsync", "Admins.ListAsync",
    ];

    [Test]
    public async Task Without_a_token_every_operation_is_printed_with_its_result_in_plain_ASCII()
    {
        (int exitCode, string output) = await RunAsync(token: null);

        exitCode.Should().Be(0);
        OperationColumn(output).Should().Equal(Operations);
        output.Should().Contain("404 NotFound, code not_found").And.Contain("401 Unauthorized, code unauthorized")
            .And.Contain("a page of 7 contacts: Gus").And.Contain("note by Olive Owner (admin)").And.Contain("Done: 15 requests");
        output.Should().MatchRegex("^[\\x20-\\x7e\\r\\n]*$");
    }

    [Test]
    public async Task With_a_token_only_read_requests_are_sent()
    {
        await using IntercomTestServer server = await IntercomTestServer.StartAsync();
        server.AddContact(new CreateContactRequest { Email = "ada@example.com" });

        (int exitCode, string output) = await RunAsync(server.AccessToken, server.BaseAddress.AbsoluteUri);

        exitCode.Should().Be(0);
        output.Should().StartWith("INTERCOM_ACCESS_TOKEN is set").And
            .NotContain(server.AccessToken).And.Contain("1 of 1 contacts on the first page");
        server.Requests.Should().OnlyContain(request => request.Method == "GET");
        server.Requests.Select(request => request.Operation)
            .Should().Equal("Admins.GetCurrent", "Admins.List", "TicketTypes.List", "Contacts.List");
    }

    [Test]
    public async Task A_rejected_token_ends_with_1_and_is_not_printed()
    {
        await using IntercomTestServer server = await IntercomTestServer.StartAsync();

        (int exitCode, string output) = await RunAsync("wrong-token", server.BaseAddress.AbsoluteUri);

        exitCode.Should().Be(1);
        output.Should().Contain("Failed after 0 requests: ").And.Contain("401").And.NotContain("wrong-token");
    }

    [Test]
    public async Task A_failure_halfway_ends_with_1_after_the_requests_so_far()
    {
        await using IntercomTestServer server = await IntercomTestServer.StartAsync();
        server.FailNext(HttpStatusCode.Forbidden, "action_forbidden", after: 2);

        (int exitCode, string output) = await RunAsync(server.AccessToken, server.BaseAddress.AbsoluteUri);

        exitCode.Should().Be(1);
        OperationColumn(output).Should().Equal("Admins.GetCurrentAsync", "Admins.ListAsync");
        output.Should().Contain("Failed after 2 requests: ").And.Contain("403");
    }

    [TestCase(2, 2, 2, 0)]
    [TestCase(2, 1, 1, 1)]
    [TestCase(2, 1, 2, 1)]
    [TestCase(2, 2, 1, 1)]
    [TestCase(1, 0, 0, 1)]
    public void A_run_with_fewer_responses_or_results_than_requests_ends_with_1(int expected, int responses, int results, int exitCode)
    {
        using StringWriter writer = new();

        new Program(writer).Finish(expected, responses, results).Should().Be(exitCode);

        writer.ToString().Should().Contain(
            exitCode == 0
                ? "Done: 2 requests"
                : $"{expected} requests were expected; {responses} received a response, and {results} are listed.");
    }

    [Test]
    public async Task An_unknown_region_ends_with_1_and_names_the_value()
    {
        (int exitCode, string output) = await RunAsync("token", "mars");

        exitCode.Should().Be(1);
        output.Should().Contain("mars").And.NotContain("token");
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(string? token, string? region = null)
    {
        Dictionary<string, string?> variables = new(StringComparer.Ordinal)
        {
            ["INTERCOM_ACCESS_TOKEN"] = token,
            ["INTERCOM_REGION"] = region,
        };
        using StringWriter writer = new();
        int exitCode = await new Program(writer).RunAsync(name => variables.GetValueOrDefault(name));
        return (exitCode, writer.ToString());
    }

    private static IEnumerable<string> OperationColumn(string output) => output
        .Split('\n')
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Where(words => words.Length > 1 && words[0].All(char.IsAsciiDigit))
        .Select(words => words[1]);
}
