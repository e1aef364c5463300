namespace Intercom.Testing.Tests.Operations;

/// <summary>What the operations need that a schema does not say: resources that refer to each other, and values that fit together.</summary>
internal static class ScenarioData
{
    /// <summary>Resources to create first: a name for the identifier, the path and the body.</summary>
    public static IReadOnlyList<(string Name, string Path, string Body)> Prepared { get; } =
    [
        ("contact", "/contacts", """{"email":"ada@example.com","external_id":"ada","role":"user","name":"Ada"}"""),
        ("contact2", "/contacts", """{"email":"ben@example.com","external_id":"ben","role":"user","name":"Ben"}"""),
        ("lead", "/contacts", """{"role":"lead","name":"Lea"}"""),
        ("type", "/ticket_types", """{"name":"Bug","category":"Customer"}"""),
        ("attribute", "/ticket_types/<type>/attributes", """{"name":"Severity","description":"d","data_type":"string"}"""),
        ("tag", "/tags", """{"name":"VIP"}"""),
        ("company", "/companies", """{"company_id":"initech","name":"Initech","plan":"Gold"}"""),
        ("ticket", "/tickets", """{"ticket_type_id":"<type>","contacts":[{"id":"<contact>"}],"ticket_attributes":{"_default_title_":"Broken"}}"""),
    ];

    private static readonly Dictionary<string, string> Parameters = new(StringComparer.Ordinal)
    {
        ["contact_id"] = "<contact>",
        ["admin_id"] = "<admin>",
        ["external_id"] = "ada",
        ["ticket_id"] = "<ticket>",
        ["ticket_type_id"] = "<type>",
        ["attribute_id"] = "<attribute>",
        ["tag_id"] = "<tag>",
        ["company_id"] = "<company>",
    };

    private static readonly Dictionary<string, string> Bodies = new(StringComparer.Ordinal)
    {
        ["POST /contacts"] = """{"email":"new@example.com"}""",
        ["POST /contacts/merge"] = """{"from":"<lead>","into":"<contact2>"}""",
        ["POST /contacts/search"] = """{"query":{"field":"email","operator":"=","value":"ada@example.com"}}""",
        ["POST /contacts/{contact_id}/notes"] = """{"body":"A note","admin_id":"<admin>"}""",
        ["PUT /contacts/{contact_id}"] = """{"name":"Ada L"}""",
        ["POST /tickets"] = """{"ticket_type_id":"<type>","contacts":[{"id":"<contact>"}]}""",
        ["PUT /tickets/{ticket_id}"] = """{"ticket_state_id":"2","is_shared":true}""",
        ["POST /tickets/{ticket_id}/reply"] = """{"message_type":"comment","type":"admin","admin_id":"<admin>","body":"Hello"}""",
        ["POST /tickets/search"] = """{"query":{"field":"id","operator":"=","value":"<ticket>"}}""",
        ["POST /data_attributes"] = """{"name":"plan","model":"contact","data_type":"string"}""",
        ["POST /events"] = """{"event_name":"signed-in","created_at":1700000000,"user_id":"ada"}""",
        ["PUT /visitors"] = """{"id":"1","name":"Vic"}""",
        ["POST /tags"] = """{"name":"Gold"}""",
        ["POST /contacts/{contact_id}/tags"] = """{"id":"<tag>"}""",
        ["POST /contacts/{contact_id}/companies"] = """{"id":"<company>"}""",
        ["POST /companies"] = """{"company_id":"acme","name":"Acme"}""",
        ["POST /tickets/{ticket_id}/tags"] = """{"id":"<tag>","admin_id":"<admin>"}""",
        ["DELETE /tickets/{ticket_id}/tags/{tag_id}"] = """{"admin_id":"<admin>"}""",
        ["PUT /data_attributes/{data_attribute_id}"] = """{"description":"The plan"}""",
    };

    private static readonly Dictionary<string, string> Queries = new(StringComparer.Ordinal)
    {
        ["GET /admins/activity_logs"] = "?created_at_after=0",
    };

    private static readonly Dictionary<string, int> Ranks = new(StringComparer.Ordinal)
    {
        ["POST /contacts/{contact_id}/archive"] = 3,
        ["POST /contacts/{contact_id}/unarchive"] = 4,
        ["POST /contacts/{contact_id}/block"] = 5,
        ["DELETE /contacts/{contact_id}"] = 6,
        ["DELETE /tickets/{ticket_id}"] = 6,
        ["DELETE /companies/{company_id}"] = 6,
        ["DELETE /conversations/{conversation_id}"] = 6,
        ["DELETE /tags/{tag_id}"] = 6,
    };

    /// <summary>The place of an operation in the order: what removes a resource that others need comes last.</summary>
    public static int Rank(string operation) => Ranks.GetValueOrDefault(operation, operation.StartsWith("DELETE", StringComparison.Ordinal) ? 2 : 1);

    public static string Path(string operation, string path) => string.Join('/', path.Split('/').Select(Value)) + Queries.GetValueOrDefault(operation);

    public static string? Body(string operation) => Bodies.GetValueOrDefault(operation);

    // Attributes that are built in have no identifier, no description and no author.
    public static bool IsKnownToBeAbsent(string operation, string problem) =>
        operation == "GET /data_attributes" && (problem.EndsWith(".id is missing", StringComparison.Ordinal)
            || problem.EndsWith(".description is missing", StringComparison.Ordinal)
            || problem.EndsWith(".admin_id is missing", StringComparison.Ordinal));

    private static string Value(string segment) => segment.StartsWith('{') ? Parameters.GetValueOrDefault(segment.Trim('{', '}'), "1") : segment;
}
