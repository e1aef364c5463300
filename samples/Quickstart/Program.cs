using Intercom;
using Intercom.Testing;

namespace Quickstart;

/// <summary>Sends requests to Intercom, and prints each operation with its result.</summary>
/// <param name="output">The writer to print to.</param>
public sealed class Program(TextWriter output)
{
    private const int TicketRequests = 15;
    private const int ReadOnlyRequests = 4;
    private const string AuthorEmail = "ada@example.com";

    private int _responses;
    private int _results;

    /// <summary>Runs the quickstart with the settings of the environment.</summary>
    /// <returns>The exit code: 0, or 1 when a request failed or was not sent.</returns>
    public static Task<int> Main() => new Program(Console.Out).RunAsync(Environment.GetEnvironmentVariable);

    /// <summary>Runs against the workspace of INTERCOM_ACCESS_TOKEN, or against a server in this process when it is not set.</summary>
    /// <param name="variable">Returns the value of an environment variable, or null.</param>
    /// <returns>The exit code: 0, or 1 when a request failed or was not sent.</returns>
    public async Task<int> RunAsync(Func<string, string?> variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        try
        {
            string? token = variable("INTERCOM_ACCESS_TOKEN");
            string? region = variable("INTERCOM_REGION");
            return string.IsNullOrEmpty(token)
                ? await RunInMemoryAsync()
                : await RunInWorkspaceAsync(
                    token, string.IsNullOrEmpty(region) ? IntercomRegion.UnitedStates : IntercomRegion.Parse(region));
        }
        catch (Exception exception) when (exception is IntercomException or ArgumentException or InvalidOperationException)
        {
            output.WriteLine($"Failed after {_results} requests: {exception.Message}");
            return 1;
        }
    }

    /// <summary>Prints whether every request was sent, so that a run that skips one does not pass.</summary>
    /// <param name="expected">The number of requests to send.</param>
    /// <param name="responses">The number of responses that the client received.</param>
    /// <param name="results">The number of results that were printed.</param>
    /// <returns>The exit code: 0, or 1 when a request is missing.</returns>
    public int Finish(int expected, int responses, int results)
    {
        bool isComplete = responses >= expected && results >= expected;
        output.WriteLine(isComplete
            ? $"Done: {results} requests, each with the expected result."
            : $"Failed: {expected} requests were expected; {responses} received a response, and {results} are listed.");
        return isComplete ? 0 : 1;
    }

    private async Task<int> RunInMemoryAsync()
    {
        await using IntercomTestServer server = await IntercomTestServer.StartAsync();
        foreach (string name in new[] { "Ada", "Ben", "Cleo", "Dan", "Eve", "Finn", "Gus" })
        {
            server.AddContact(new CreateContactRequest { Name = name, Email = $"{name.ToLowerInvariant()}@example.com" });
        }

        output.WriteLine($"Intercom in memory, at {server.BaseAddress}. Nothing leaves this machine.");
        using IntercomClient intercom = server.CreateClient(options => options.OnResponse += CountResponse);
        string adminId = await ShowCurrentAdminAsync(intercom);
        string ticketTypeId = await SetUpTicketTypeAsync(intercom);
        await DiscussTicketAsync(intercom, ticketTypeId, adminId);
        await ListContactsAsync(intercom);
        await ShowErrorsAsync(intercom);
        return Finish(TicketRequests, _responses, _results);
    }

    private async Task<int> RunInWorkspaceAsync(string token, IntercomRegion region)
    {
        output.WriteLine($"INTERCOM_ACCESS_TOKEN is set: read-only requests to the workspace, {region}. Nothing is changed there.");
        using IntercomClient intercom = new(new IntercomClientOptions { AccessToken = token, Region = region, OnResponse = CountResponse });
        await ShowCurrentAdminAsync(intercom);
        AdminList admins = await intercom.Admins.ListAsync();
        Print("Admins.ListAsync", $"{admins.Admins.Count} admins");
        TicketTypeList ticketTypes = await intercom.TicketTypes.ListAsync();
        Print("TicketTypes.ListAsync", $"{ticketTypes.Data.Count} ticket types");
        ContactList contacts = await intercom.Contacts.ListAsync();
        Print("Contacts.ListAsync", $"{contacts.Data.Count} of {contacts.TotalCount} contacts on the first page");
        return Finish(ReadOnlyRequests, _responses, _results);
    }

    private async Task<string> ShowCurrentAdminAsync(IntercomClient intercom)
    {
        CurrentAdmin admin =
            await intercom.Admins.GetCurrentAsync() ?? throw new InvalidOperationException("The access token belongs to no admin.");
        Print("Admins.GetCurrentAsync", $"{admin.Name}, workspace {admin.App?.Name} ({admin.App?.Region})");
        return admin.Id;
    }

    // Creates, reads and changes a ticket type, and adds an attribute to it. Only properties that are assigned are sent.
    private async Task<string> SetUpTicketTypeAsync(IntercomClient intercom)
    {
        TicketType bug = await intercom.TicketTypes.CreateAsync(
            new CreateTicketTypeRequest { Name = "Bug", Description = "Something does not work", Category = TicketCategory.Customer });
        Print("TicketTypes.CreateAsync", $"{bug.Name} has id {bug.Id}, category {bug.Category}");

        TicketTypeList list = await intercom.TicketTypes.ListAsync();
        Print("TicketTypes.ListAsync", string.Join(", ", list.Data.Select(ticketType => ticketType.Name)));

        TicketType read = await intercom.TicketTypes.GetAsync(bug.Id);
        Print(
            "TicketTypes.GetAsync",
            $"{read.Name} has {read.TicketTypeAttributes?.Data.Count} attributes, {read.TicketStates?.Data.Count} states");

        TicketType updated = await intercom.TicketTypes.UpdateAsync(bug.Id, new UpdateTicketTypeRequest { Name = "Bug report" });
        Print("TicketTypes.UpdateAsync", $"now named {updated.Name}; \"{updated.Description}\" is kept");

        TicketTypeAttribute severity = await intercom.TicketTypeAttributes.CreateAsync(bug.Id, new CreateTicketTypeAttributeRequest
        {
            Name = "Severity",
            Description = "How bad it is",
            DataType = TicketTypeAttributeDataType.List,
            ListItems = "Low,High",
        });
        Print("TicketTypeAttributes.CreateAsync", $"{severity.Name} has id {severity.Id}, type {severity.DataType}");
        return bug.Id;
    }

    private async Task DiscussTicketAsync(IntercomClient intercom, string ticketTypeId, string adminId)
    {
        Ticket ticket = await intercom.Tickets.CreateAsync(new CreateTicketRequest
        {
            TicketTypeId = ticketTypeId,
            Contacts = [new TicketContactByEmail { Email = AuthorEmail }],
            TicketAttributes = new Dictionary<string, AttributeValue>(StringComparer.Ordinal)
            {
                ["_default_title_"] = "The export is empty",
                ["_default_description_"] = "Since this morning",
                ["Severity"] = "High",
            },
        });
        Print("Tickets.CreateAsync", $"ticket {ticket.Id}, state {ticket.TicketState?.Category}");

        TicketReply reply = await intercom.Tickets.ReplyAsync(
            ticket.Id, new ContactReplyTicketByEmailRequest { Email = AuthorEmail, Body = "It works in the preview." });
        Print("Tickets.ReplyAsync", $"{reply.PartType} by {reply.Author?.Name} ({reply.Author?.Type})");

        TicketReply note = await intercom.Tickets.ReplyAsync(
            ticket.Id, new AdminReplyTicketRequest
            {
                AdminId = adminId,
                MessageType = AdminReplyType.Note,
                Body = "Looks like the new release.",
            });
        Print("Tickets.ReplyAsync", $"{note.PartType} by {note.Author?.Name} ({note.Author?.Type})");

        Ticket read = await intercom.Tickets.GetAsync(ticket.Id);
        Print("Tickets.GetAsync", $"\"{read.TicketAttributes["_default_title_"]}\" has {read.TicketParts?.TotalCount} replies");
    }

    // One request a page: seven contacts are three pages.
    private async Task ListContactsAsync(IntercomClient intercom)
    {
        await foreach (IntercomPage<Contact> page in intercom.Contacts.ListAllAsync(perPage: 3).AsPages())
        {
            Print(
                "Contacts.ListAllAsync",
                $"a page of {page.TotalCount} contacts: {string.Join(", ", page.Items.Select(contact => contact.Name))}");
        }
    }

    private async Task ShowErrorsAsync(IntercomClient intercom)
    {
        await PrintErrorAsync("TicketTypes.GetAsync", () => intercom.TicketTypes.GetAsync("999999"));
        await PrintErrorAsync(
            "Admins.ListAsync", () => intercom.Admins.ListAsync(options: new RequestOptions { AccessToken = "not-the-token" }));
    }

    private async Task PrintErrorAsync(string operation, Func<Task> send)
    {
        try
        {
            await send();
        }
        catch (IntercomApiException error)
        {
            Print(operation, $"{(int)error.StatusCode} {error.StatusCode}, code {error.Errors[0].Code}, request {error.RequestId}");
            return;
        }

        throw new InvalidOperationException($"{operation} was expected to fail.");
    }

    private void CountResponse(IntercomResponse response) => Interlocked.Increment(ref _responses);

    private void Print(string operation, string result) => output.WriteLine($"{++_results,2}  {operation,-33} {result}");
}
