using System.Text;
using Intercom.Testing;
using Newtonsoft.Json.Linq;

namespace Intercom.ReadyToRun.Startup;

/// <summary>
/// The requests that applications often begin with: examples of the documentation, sent to a test server on a port of this machine, and a
/// webhook. An example that a description does not have is skipped.
/// </summary>
internal static class FirstRequests
{
    private const string Topic = "contact.user.created";
    private const string ClientSecret = "client-secret";
    private const string UnknownIdentifier = "1";

    private static readonly Uri Endpoint = new("https://application.example.com/intercom");

    // In order of importance: that of the last ones is not compiled when it would be too much.
    private static readonly string[] Examples =
    [
        "Contacts.ListAll", "Contacts.Create", "Contacts.Get", "Contacts.Update", "Conversations.Get", "Conversations.Reply",
        "Conversations.ListAll", "Conversations.Create", "Tickets.Create", "Tickets.Get", "Tickets.Update", "Companies.ListAll",
        "Companies.Get", "Admins.GetCurrent", "Admins.List", "Tags.List", "Tags.AttachToContact", "Notes.Create", "Messages.Create",
        "Contacts.SearchAll", "Companies.CreateOrUpdate", "Conversations.SearchAll", "Tickets.SearchAll",
    ];

    /// <summary>Sends the requests, and returns the methods that the runtime compiled for each of them.</summary>
    /// <param name="output">Receives a line for each example that fails.</param>
    public static async Task<IReadOnlyList<StartupStep>> RecordAsync(TextWriter output)
    {
        // Examples print what they receive.
        Console.SetOut(TextWriter.Null);
        try
        {
            return await SendAsync(output).ConfigureAwait(false);
        }
        finally
        {
            Console.SetOut(output);
        }
    }

    private static async Task<IReadOnlyList<StartupStep>> SendAsync(TextWriter output)
    {
        using MethodRecorder recorder = new();
        using WebhookEndpoint endpoint = new();
        using IntercomTestServer server = await IntercomTestServer.StartAsync(new IntercomTestServerOptions
        {
            RequireDataAttributes = false,
            ClientSecret = ClientSecret,
            WebhookHandler = endpoint,
        }).ConfigureAwait(false);
        server.SeedSample();
        WebhookDelivery notification = await NotifyAsync(server).ConfigureAwait(false);
        foreach (string example in Examples.Where(ExampleRequests.All.ContainsKey))
        {
            MethodRecorder.Begin(example);
            await RunAsync(example, server, output).ConfigureAwait(false);
        }

        MethodRecorder.Begin(nameof(WebhookReceiver));
        Receive(Encoding.UTF8.GetBytes(notification.Body), output);
        MethodRecorder.Begin(nameof(IntercomNotFoundException));
        await RequestUnknownContactAsync(server).ConfigureAwait(false);
        return await recorder.FinishAsync().ConfigureAwait(false);
    }

    private static async Task RunAsync(string example, IntercomTestServer server, TextWriter output)
    {
        using IntercomClient client = CreateClient(server);
        try
        {
            await ExampleRequests.All[example](client, name => IdentifierOf(name, server.Workspace)).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IntercomException or ArgumentException or InvalidOperationException)
        {
            // What ran until then is recorded.
            output.WriteLine($"The example {example} failed: {exception.Message}");
        }
    }

    private static async Task<WebhookDelivery> NotifyAsync(IntercomTestServer server)
    {
        server.SubscribeWebhook(Endpoint, Topic);
        return (await server.SendWebhookAsync(Topic, server.Workspace.Contacts.List()[0]).ConfigureAwait(false)).Single();
    }

    private static void Receive(byte[] body, TextWriter output)
    {
        WebhookResult result = new WebhookReceiver(ClientSecret).Receive("POST", WebhookSignature.Sign(body, ClientSecret), body);
        if (result.Notification?.Item is null)
        {
            output.WriteLine($"The notification of {Topic} failed: the receiver responded with {(int)result.StatusCode}.");
        }
    }

    private static async Task RequestUnknownContactAsync(IntercomTestServer server)
    {
        using IntercomClient client = CreateClient(server);
        try
        {
            await client.SendAsync<JObject>(HttpMethod.Get, $"contacts/{UnknownIdentifier}").ConfigureAwait(false);
        }
        catch (IntercomNotFoundException)
        {
            // What the step is for.
        }
    }

    // Not by the server, whose clients send their requests without a connection.
    private static IntercomClient CreateClient(IntercomTestServer server) =>
        new(new IntercomClientOptions { AccessToken = server.AccessToken, Region = server.Region });

    private static string IdentifierOf(string variable, TestWorkspace workspace)
    {
        TestResource? resource = variable switch
        {
            "adminId" => workspace.Admins,
            "companyId" => workspace.Companies,
            "contactId" => workspace.Contacts,
            "conversationId" => workspace.Conversations,
            "tagId" => workspace.Tags,
            "ticketId" => workspace.Tickets,
            "ticketTypeId" => workspace.TicketTypes,
            _ => null,
        };
        return resource?.List() is [{ } first, ..] ? (string)first["id"]! : UnknownIdentifier;
    }
}
