namespace Intercom.Testing.Tests.Operations;

/// <summary>
/// Data that operations need and a schema does not show: resources that refer to each other, and values that fit together.
/// </summary>
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
        ("conversation", "/conversations", """{"from":{"type":"user","id":"<contact>"},"body":"Hello"}"""),
        ("conversation2", "/conversations", """{"from":{"type":"user","id":"<contact>"},"body":"Hello again"}"""),
        ("conversation3", "/conversations", """{"from":{"type":"user","id":"<contact>"},"body":"To delete"}"""),
        ("note", "/contacts/<contact>/notes", """{"body":"A note"}"""),
        ("data_attribute", "/data_attributes", """{"name":"seats","model":"contact","data_type":"integer"}"""),
        ("article", "/articles", """{"title":"How to","author_id":991267001,"state":"published","body":"<p>x</p>"}"""),
        ("internal_article", "/internal_articles", """{"title":"Internal","author_id":991267001,"owner_id":991267001}"""),
        ("collection", "/help_center/collections", """{"name":"Guides"}"""),
        ("news_item", "/news/news_items",
            """{"title":"News","sender_id":991267001,"state":"live","newsfeed_assignments":[{"newsfeed_id":1,"published_at":1700000000}]}"""),
        ("source", "/ai/content_import_sources", """{"sync_behavior":"api","url":"https://example.com"}"""),
        ("page", "/ai/external_pages", """{"title":"P","html":"<p>x</p>","locale":"en","source_id":<source>,"external_id":"p1"}"""),
        ("message", "/messages",
            """{"message_type":"inapp","body":"Hi","from":{"type":"admin","id":991267001},"to":{"type":"user","id":"<contact>"}}"""),
        ("object", "/custom_object_instances/Order", """{"external_id":"o1"}"""),
        ("export", "/export/content/data", """{"created_at_after":1000,"created_at_before":2000000000}"""),
        ("report", "/export/reporting_data/enqueue",
            """{"dataset_id":"conversation","attribute_ids":["conversation_id","state"],"start_time":0,"end_time":2000000000}"""),
        ("ticket", "/tickets",
            """{"ticket_type_id":"<type>","contacts":[{"id":"<contact>"}],"ticket_attributes":{"_default_title_":"Broken"}}"""),
        ("job", "/tickets/enqueue", """{"ticket_type_id":"<type>","contacts":[{"id":"<contact>"}]}"""),
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
        ["conversation_id"] = "<conversation.conversation>",
        ["note_id"] = "<note>",
        ["data_attribute_id"] = "<data_attribute>",
        ["article_id"] = "<article>",
        ["internal_article_id"] = "<internal_article>",
        ["collection_id"] = "<collection>",
        ["help_center_id"] = "1",
        ["news_item_id"] = "<news_item>",
        ["newsfeed_id"] = "1",
        ["source_id"] = "<source>",
        ["page_id"] = "<page>",
        ["call_id"] = "<call>",
        ["job_id"] = "<job>",
        ["custom_object_type_identifier"] = "Order",
        ["custom_object_instance_id"] = "<object>",
        ["segment_id"] = "1",
        ["subscription_id"] = "1",
        ["team_id"] = "991267801",
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
        ["POST /events/summaries"] = """{"user_id":"ada","event_summaries":{"event_name":"invited","count":3,"first":1700000000,"last":"""
            + """1700000100}}""",
        ["PUT /visitors"] = """{"user_id":"v1","name":"Vic"}""",
        ["POST /visitors/convert"] = """{"type":"user","visitor":{"user_id":"v2"},"user":{"email":"v2@example.com"}}""",
        ["POST /conversations"] = """{"from":{"type":"user","id":"<contact>"},"body":"Hello"}""",
        ["POST /conversations/redact"] = """{"type":"source","conversation_id":"<conversation.conversation>","source_id":"<part>"}""",
        ["POST /conversations/search"] = """{"query":{"field":"source.id","operator":"=","value":"<part>"}}""",
        ["PUT /conversations/{conversation_id}"] = """{"read":true,"title":"A title"}""",
        ["POST /conversations/{conversation_id}/convert"] = """{"ticket_type_id":"<type>","attributes":"""
            + """{"_default_title_":"From a conversation"}}""",
        ["POST /conversations/{conversation_id}/customers"] = """{"admin_id":"<admin>","customer":{"user_id":"ben"}}""",
        ["DELETE /conversations/{conversation_id}/customers/{contact_id}"] = """{"admin_id":"<admin>"}""",
        ["POST /conversations/{conversation_id}/parts"] = """{"message_type":"snoozed","admin_id":"<admin>","snoozed_until":1900000000}""",
        ["POST /conversations/{conversation_id}/reply"] = """{"message_type":"comment","type":"admin","admin_id":"<admin>","body":"Hi"}""",
        ["POST /conversations/{conversation_id}/tags"] = """{"id":"<tag>","admin_id":"<admin>"}""",
        ["DELETE /conversations/{conversation_id}/tags/{tag_id}"] = """{"admin_id":"<admin>"}""",
        ["POST /contacts/{contact_id}/subscriptions"] = """{"id":"1","consent_type":"opt_in"}""",
        ["POST /messages"] = """{"message_type":"email","subject":"Hi","body":"Hi","from":{"type":"admin","id":991267001},"to":"""
            + """{"type":"user","id":"<contact>"},"create_conversation_without_contact_reply":true}""",
        ["POST /articles"] = """{"title":"How to","author_id":"""
            + """991267001,"parent_id":<collection>,"parent_type":"collection","translated_content":{"fr":{"title":"Comment"}}}""",
        ["PUT /articles/{article_id}"] = """{"title":"How to do it"}""",
        ["POST /internal_articles"] = """{"title":"Internal","author_id":991267001,"owner_id":991267001}""",
        ["PUT /internal_articles/{internal_article_id}"] = """{"title":"Internal 2"}""",
        ["POST /help_center/collections"] = """{"name":"Guides","parent_id":"<collection>"}""",
        ["PUT /help_center/collections/{collection_id}"] = """{"name":"More guides"}""",
        ["POST /news/news_items"] = """{"title":"News","sender_id":991267001}""",
        ["PUT /news/news_items/{news_item_id}"] = """{"title":"News 2","sender_id":991267001}""",
        ["POST /ai/external_pages"] = """{"title":"P","html":"<p>x</p>","locale":"en","source_id":<source>,"external_id":"p2"}""",
        ["PUT /ai/external_pages/{page_id}"] = """{"title":"P2","html":"<p>x</p>","url":"https://example.com/p","locale":"en","source_id":<source>}""",
        ["POST /custom_object_instances/{custom_object_type_identifier}"] = """{"external_id":"o2"}""",
        ["POST /phone_call_redirects"] = """{"phone":"+353832345678"}""",
        ["PUT /ip_allowlist"] = """{"enabled":true,"ip_allowlist":["127.0.0.1","10.0.0.0/8"]}""",
        ["POST /export/content/data"] = """{"created_at_after":1000,"created_at_before":2000000000}""",
        ["POST /export/reporting_data/enqueue"] = """{"dataset_id":"ticket","attribute_ids":["ticket_id"],"start_time":0,"end_time":"""
            + """2000000000}""",
        ["POST /tickets/enqueue"] = """{"ticket_type_id":"<type>","contacts":[{"id":"<contact>"}]}""",
        ["POST /calls/search"] = """{"conversation_ids":["<conversation.conversation>"]}""",
        ["PUT /admins/{admin_id}/away"] = """{"away_mode_enabled":true,"away_mode_reassign":false,"away_status_reason_id":1}""",
        ["POST /fin/reply"] = """{"conversation_id":"x","message":"""
            + """{"author":"user","body":"More","timestamp":"2026-01-01T00:00:00.000Z"},"user":{"id":"x"}}""",
        ["POST /fin/csat"] = """{"conversation_id":"x","rating":"amazing"}""",
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
        ["GET /visitors"] = "?user_id=v1",
        ["GET /events"] = "?type=user&user_id=ada",
        ["GET /articles/search"] = "?phrase=how&highlight=true",
        ["GET /custom_object_instances/{custom_object_type_identifier}"] = "?external_id=o2",
        ["DELETE /custom_object_instances/{custom_object_type_identifier}"] = "?external_id=o2",
        ["GET /download/reporting_data/{job_identifier}"] = "?app_id=x",
        ["GET /export/reporting_data/{job_identifier}"] = "?app_id=x&client_id=y",
    };

    private static readonly Dictionary<string, int> Ranks = new(StringComparer.Ordinal)
    {
        ["POST /fin/start"] = 0,
        ["POST /contacts/{contact_id}/archive"] = 3,
        ["POST /contacts/{contact_id}/unarchive"] = 4,
        ["POST /contacts/{contact_id}/block"] = 5,
        ["DELETE /contacts/{contact_id}"] = 6,
        ["DELETE /tickets/{ticket_id}"] = 6,
        ["DELETE /companies/{company_id}"] = 6,
        ["DELETE /conversations/{conversation_id}"] = 6,
        ["DELETE /tags/{tag_id}"] = 6,
        ["DELETE /ai/content_import_sources/{source_id}"] = 6,
    };

    /// <summary>The place of an operation in the order: what removes a resource that others need comes last.</summary>
    public static int Rank(string operation) =>
        Ranks.GetValueOrDefault(operation, operation.StartsWith("DELETE", StringComparison.Ordinal) ? 2 : 1);

    public static string Path(string operation, string path) =>
        string.Join('/', path.Split('/').Select(segment => Value(operation, segment))) + Queries.GetValueOrDefault(operation);

    public static string? Body(string operation) => Bodies.GetValueOrDefault(operation);

    // Attributes that are built in have no identifier, no description and no author.
    public static bool IsKnownToBeAbsent(string operation, string problem) =>
        operation == "GET /data_attributes" && (problem.EndsWith(".id is missing", StringComparison.Ordinal)
            || problem.EndsWith(".description is missing", StringComparison.Ordinal)
            || problem.EndsWith(".admin_id is missing", StringComparison.Ordinal));

    private static string Value(string operation, string segment) => (operation, segment) switch
    {
        (_, "{job_identifier}") => operation.Contains("reporting", StringComparison.Ordinal) ? "<report>" : "<export>",
        ("DELETE /conversations/{conversation_id}/customers/{contact_id}", "{contact_id}") => "<contact2>",
        ("DELETE /conversations/{conversation_id}", _) when segment.StartsWith('{') => "<conversation3.conversation>",
        _ when segment.StartsWith('{') => Parameters.GetValueOrDefault(segment.Trim('{', '}'), "1"),
        _ => segment,
    };
}
