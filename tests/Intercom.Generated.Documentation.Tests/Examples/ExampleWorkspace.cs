using Intercom.Testing;
using Newtonsoft.Json.Linq;

namespace Intercom.Documentation.Tests.Examples;

/// <summary>A workspace with what the examples use, and the values of their variables.</summary>
internal sealed class ExampleWorkspace : IDisposable
{
    // A name for the identifier of what is created, the path and the body. A name in braces is the identifier of an earlier entry.
    private static readonly (string Name, string Path, string Body)[] Resources =
    [
        ("contactId", "/contacts",
            """{"role":"user","external_id":"user-1","email":"ada@example.com","name":"Ada Lovelace","phone":"+353831234567"}"""),
        ("otherContactId", "/contacts", """{"role":"user","external_id":"user-2","email":"alan@example.com","name":"Alan Turing"}"""),
        ("participantId", "/contacts", """{"role":"user","external_id":"user-3","email":"edith@example.com","name":"Edith Clarke"}"""),
        ("archivedContactId", "/contacts", """{"role":"user","external_id":"user-4","email":"old@example.com","name":"Former User"}"""),
        ("", "/contacts/{archivedContactId}/archive", "{}"),
        ("leadId", "/contacts", """{"role":"lead","email":"ada@example.org","name":"Ada"}"""),
        ("companyId", "/companies", """{"company_id":"acme-1","name":"Acme","plan":"Pro","size":80}"""),
        ("", "/contacts/{contactId}/companies", """{"id":"{companyId}"}"""),
        ("tagId", "/tags", """{"name":"VIP"}"""),
        ("", "/contacts/{contactId}/tags", """{"id":"{tagId}"}"""),
        ("", "/contacts/{contactId}/subscriptions", """{"id":"1","consent_type":"opt_in"}"""),
        ("noteId", "/contacts/{contactId}/notes", """{"body":"Prefers email"}"""),
        ("conversationId", "/conversations", """{"from":{"type":"user","id":"{contactId}"},"body":"How do I export my data?"}"""),
        ("", "/conversations/{conversationId}/customers", """{"admin_id":"{adminId}","customer":{"intercom_user_id":"{participantId}"}}"""),
        ("", "/conversations/{conversationId}/tags", """{"id":"{tagId}","admin_id":"{adminId}"}"""),
        ("ticketTypeId", "/ticket_types", """{"name":"Bug","description":"A fault of the product","category":"Customer"}"""),
        ("attributeId", "/ticket_types/{ticketTypeId}/attributes",
            """{"name":"Severity","description":"How bad it is","data_type":"string"}"""),
        ("ticketId", "/tickets",
            """{"ticket_type_id":"{ticketTypeId}","contacts":[{"id":"{contactId}"}],"ticket_attributes":{"_default_title_":"The export fails"}}"""),
        ("", "/tickets/{ticketId}/tags", """{"id":"{tagId}","admin_id":"{adminId}"}"""),
        ("jobId", "/tickets/enqueue", """{"ticket_type_id":"{ticketTypeId}","contacts":[{"id":"{contactId}"}]}"""),
        ("dataAttributeId", "/data_attributes", """{"name":"seats","model":"contact","data_type":"integer"}"""),
        ("", "/messages",
            """{"message_type":"inapp","body":"Welcome","from":{"type":"admin","id":{adminId}},"to":{"type":"user","id":"{contactId}"}}"""),
        ("collectionId", "/help_center/collections", """{"name":"Guides","description":"How things work"}"""),
        ("articleId", "/articles",
            """{"title":"Exporting your data","author_id":{adminId},"state":"published","body":"<p>Open the settings.</p>"}"""),
        ("internalArticleId", "/internal_articles", """{"title":"Granting refunds","author_id":{adminId},"owner_id":{adminId}}"""),
        ("newsItemId", "/news/news_items",
            """{"title":"Exports are faster","sender_id":{adminId},"state":"live","newsfeed_assignments":[{"newsfeed_id":1,"published_at":1700000000}]}"""),
        ("sourceId", "/ai/content_import_sources", """{"sync_behavior":"api","url":"https://wiki.example.com"}"""),
        ("pageId", "/ai/external_pages",
            """{"title":"Opening hours","html":"<p>9 to 5.</p>","locale":"en","source_id":{sourceId},"external_id":"wiki-hours"}"""),
        ("customObjectInstanceId", "/custom_object_instances/Order", """{"external_id":"order-1001","custom_attributes":{"total":"12.50"}}"""),
        ("", "/events", """{"event_name":"signed-in","created_at":1777600000,"user_id":"user-1"}"""),
        ("", "/fin/start",
            """{"conversation_id":"chat-7","message":{"author":"user","body":"Hello","timestamp":"2026-05-01T09:00:00Z"},"user":{"id":"user-1"}}"""),
        ("jobIdentifier", "/export/content/data", """{"created_at_after":1000,"created_at_before":2000000000}"""),
        ("reportIdentifier", "/export/reporting_data/enqueue",
            """{"dataset_id":"conversation","attribute_ids":["conversation_id","state"],"start_time":0,"end_time":2000000000}"""),
    ];

    private static readonly (string Name, string Value)[] Constants =
    [
        ("appId", "your_app_id"), ("clientId", "your_client_id"), ("helpCenterId", "1"), ("newsfeedId", "1"), ("segmentId", "1"),
        ("subscriptionId", "1"),
    ];

    private static readonly string[] Computed = ["adminId", "teamId", "messageId", "callId"];

    private readonly Dictionary<string, string> _values =
        Constants.ToDictionary(constant => constant.Name, constant => constant.Value, StringComparer.Ordinal);

    private TestSnapshot? _filled;

    private ExampleWorkspace(TimeProvider clock, int rateLimit)
    {
        Server = IntercomTestServer.Create(new IntercomTestServerOptions
        {
            TimeProvider = clock,
            RateLimit = rateLimit,
            RequireDataAttributes = false,
        });
        Client = Server.CreateClient(options => options.TimeProvider = clock);
    }

    /// <summary>The names of all variables.</summary>
    public static IReadOnlyList<string> Variables { get; } =
    [
        .. Constants.Select(constant => constant.Name), .. Computed,
        .. Resources.Select(resource => resource.Name).Where(name => name.Length > 0),
    ];

    public IntercomTestServer Server { get; }

    public IntercomClient Client { get; }

    /// <summary>The values of the variables by name.</summary>
    public IReadOnlyDictionary<string, string> Values => _values;

    /// <summary>
    /// Creates a workspace whose time stands still, so that each run has the same times. What takes time, such as an export, is done.
    /// </summary>
    public static async Task<ExampleWorkspace> CreateAsync()
    {
        AdvancingTime time = new(new DateTimeOffset(2026, 5, 1, 9, 0, 0, TimeSpan.Zero));
        ExampleWorkspace workspace = new(time, int.MaxValue);
        await workspace.FillAsync();
        time.Advance(TimeSpan.FromSeconds(10));
        workspace._filled = workspace.Server.CreateSnapshot();
        return workspace;
    }

    /// <summary>Creates a workspace whose time runs fast, for programs that wait.</summary>
    /// <param name="rateLimit">The maximum number of requests in 10 seconds of its clock. Default: that of Intercom.</param>
    public static async Task<ExampleWorkspace> CreateRunningAsync(int rateLimit = 1666)
    {
        ExampleWorkspace workspace = new(new FastClock(factor: 40), rateLimit);
        await workspace.FillAsync();
        workspace._filled = workspace.Server.CreateSnapshot();
        return workspace;
    }

    /// <summary>Restores the workspace as it was before the first example.</summary>
    public void Restore()
    {
        Server.Restore(_filled!);
        Server.ClearRequests();
    }

    public void Dispose()
    {
        Client.Dispose();
        Server.Dispose();
    }

    private async Task FillAsync()
    {
        _values["adminId"] = (string)Server.Workspace.Admins.List()[0]["id"]!;
        _values["teamId"] = (string)Server.Workspace.Teams.List()[0]["id"]!;
        foreach ((string name, string path, string body) in Resources)
        {
            JObject? created = await Client.SendAsync<JObject>(HttpMethod.Post, Fill(path).TrimStart('/'), JObject.Parse(Fill(body)));
            if (name.Length > 0)
            {
                _values[name] = (string)(created!["conversation_id"] ?? created["id"] ?? created["job_identifier"])!;
            }
        }

        JObject conversation = Server.Workspace.Conversations.Find(_values["conversationId"])!;
        _values["messageId"] = (string)conversation["source"]!["id"]!;
        _values["callId"] = (string)Server.Workspace.Calls.Add(new JObject
        {
            ["conversation_id"] = _values["conversationId"],
            ["direction"] = "inbound",
            ["phone"] = "+353831234567",
            ["$transcript"] = "Hello. How do I export my data?",
        })["id"]!;
        Server.Workspace.Visitors.Add(new JObject { ["user_id"] = "visitor-1" });
        Server.Workspace.Visitors.Add(new JObject { ["user_id"] = "visitor-2", ["email"] = "vic@example.com" });
    }

    private string Fill(string text) => _values.Aggregate(
        text,
        (filled, value) => filled.Replace($"{{{value.Key}}}", value.Value, StringComparison.Ordinal));

    private sealed class AdvancingTime(DateTimeOffset start) : TimeProvider
    {
        private DateTimeOffset _now = start;

        public void Advance(TimeSpan by) => _now += by;

        public override DateTimeOffset GetUtcNow() => _now;
    }
}
