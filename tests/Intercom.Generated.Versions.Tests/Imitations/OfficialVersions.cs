using Intercom.OpenApi.Document;
using Intercom.Versions.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.Versions.Tests.Imitations;

/// <summary>
/// Imitations of the versions that Intercom publishes: each is the one beside it, with the kinds of changes that the real one has. The
/// details of a
/// version do not matter here, but each kind of change has to be there once.
/// </summary>
internal static class OfficialVersions
{
    private static readonly Imitation Current =
        new DescriptionEditor(YamlFile.Read(Path.Combine(ThisRepository.Root, "openapi", "intercom.yaml"))).Finish("2.14");

    /// <summary>All versions, oldest first.</summary>
    public static IReadOnlyList<Imitation> All { get; } = [.. Older(), Current, .. Newer()];

    private static DescriptionEditor Edit(Imitation version) => new(version.Document, version.PagedLists);

    private static List<Imitation> Older()
    {
        Imitation v13 = Version13();
        Imitation v12 = Version12(v13);
        Imitation v11 = Version11(v12);
        Imitation v10 = Version10(v11);
        Imitation v9 = Version9(v10);
        Imitation v8 = Version8(v9);
        return [Version7(v8), v8, v9, v10, v11, v12, v13];
    }

    private static List<Imitation> Newer()
    {
        Imitation v15 = Version15();
        Imitation v16 = Version16(v15);
        Imitation preview = Preview(v16);
        return [v15, v16, preview, Unstable(preview)];
    }

    // Without calls, jobs, the reporting export and Fin.
    private static Imitation Version13() => Edit(Current)
        .Version("2.13")
        .RemovePaths("/away_status_reasons", "/calls", "/fin", "/ip_allowlist", "/jobs", "/download/reporting_data",
            "/export/reporting_data")
        .RemoveOperations("POST /tickets/enqueue")
        .RemoveMember("create_ticket_request", "assignment")
        .SetBody("PUT /companies/{company_id}", "{type: object, properties: {name: {type: string}}}")
        .Finish("2.13");

    // Contacts have their times in several forms, and lists are objects in place.
    private static Imitation Version12(Imitation next) => Edit(next)
        .Version("2.12")
        .RemovePaths("/internal_articles")
        .AddMember("contact", "signed_up_at", "{type: string, nullable: true}")
        .AddMember("contact", "created_at", "{anyOf: [{type: integer}, {type: string}]}")
        .Inline("segment_list")
        .Finish("2.12");

    private static Imitation Version11(Imitation next) => Edit(next)
        .Version("2.11")
        .RemovePaths("/ai", "/ticket_states")
        .RemoveMember("ticket", "ticket_state")
        .AddMember("ticket", "ticket_state", "{type: string, enum: [submitted, in_progress, resolved]}")
        .RenamePath("/contacts/{contact_id}", "/contacts/{id}")
        .Finish("2.11");

    // The version is not given in info, and the components are called otherwise.
    private static Imitation Version10(Imitation next) => Edit(next)
        .Version("2.10")
        .RemovePaths("/custom_object_instances", "/phone_call_redirects")
        .RenameSchema("ticket", "ticket_object")
        .RenameSchema("search_request", "search_body")
        .Finish("2.10");

    private static Imitation Version9(Imitation next) => Edit(next)
        .Version("2.9")
        .RemoveOperations("DELETE /tickets/{ticket_id}", "POST /conversations/{conversation_id}/convert",
            "DELETE /conversations/{conversation_id}")
        .RemoveMember("conversation", "linked_objects")
        .Inline("contact_location")
        .Finish("2.9");

    private static Imitation Version8(Imitation next) => Edit(next)
        .Version("2.8")
        .RemovePaths("/tickets", "/ticket_types")
        .Finish("2.8");

    // Without the export of messages and the search of conversations.
    private static Imitation Version7(Imitation next) => Edit(next)
        .Version("2.7")
        .RemovePaths("/download", "/export")
        .RemoveOperations("POST /conversations/search", "POST /contacts/{contact_id}/block")
        .RemoveMember("contact", "avatar")
        .AddMember("contact", "avatar", "{type: object, properties: {type: {type: string}, image_url: {type: string, nullable: true}}}")
        .Finish("2.7");

    private static Imitation Version15() => Edit(Current)
        .Version("2.15")
        .AddSchema("brand",
            """
            {type: object, properties: {type: {type: string, enum: [brand]}, id: {type: string}, name: {type: string},
            is_default: {type: boolean}}}
            """)
        .AddSchema("brand_list", "{type: object, properties: {type: {type: string, enum: [list]}, data: {type: array, items: '@brand'}}}")
        .Add("GET /brands", "Brands", "'@brand_list'")
        .Add("GET /brands/{id}", "Brands", "'@brand'")
        .AddMember("ticket", "previous_ticket_state_id", "{type: string, nullable: true}")
        .AddMember("admin", "role",
            "{type: object, nullable: true, properties: {type: {type: string}, id: {type: string}, name: {type: string}}}")
        .AddMember("create_contact_request", "email_verified", "{type: boolean}")
        .AddParameter("GET /contacts", "include_merge_history", "{type: boolean, default: false}")
        .Finish("2.15");

    private static Imitation Version16(Imitation previous) => SearchesOf16(ListsOf16(Edit(previous).Version("2.16")))
        .AddMember("contact", "owner_id", "{type: string, nullable: true}")
        .AddMember("ticket", "admin_assignee_id", "{type: integer, nullable: true}")
        .AddMember("ticket", "team_assignee_id", "{type: integer, nullable: true}")
        .AddMember("conversation", "channel",
            "{type: object, nullable: true, properties: {initial: {type: string}, current: {type: string}}}")
        .AddMember("create_article_request", "body_markdown", "{type: string}")
        .AddSchema("data_connector",
            """
            {type: object, properties: {type: {type: string}, id: {type: string}, state: {type: string, enum: [live, draft]},
            headers: {type: array, items: {type: object, properties: {name: {type: string}, value: {type: string}}}}}}
            """)
        .AddSchema("update_data_connector_request",
            "{type: object, properties: {name: {type: string}, state: {type: string, enum: [live, draft]}}}")
        .Add("GET /data_connectors/{id}", "Data Connectors", "'@data_connector'")
        .Add("PATCH /data_connectors/{id}", "Data Connectors", "'@data_connector'", body: "'@update_data_connector_request'")
        .Add("DELETE /data_connectors/{id}", "Data Connectors")
        .AddSchema("change_ticket_type_request", "{type: object, required: [ticket_type_id], properties: {ticket_type_id: {type: string}}}")
        .Add("POST /tickets/{ticket_id}/change_type", "Tickets", "'@ticket'", body: "'@change_ticket_type_request'")
        .Add("POST /conversations/{id}/merge", "Conversations", "'@conversation'",
            body: "{type: object, required: [into], properties: {into: {type: string}}}")
        .AddSchema("attribute_text",
            "{type: object, required: [data_type], properties: {data_type: {type: string, enum: [string]}, multiline: {type: boolean}}}")
        .AddSchema("attribute_list",
            """
            {type: object, required: [data_type], properties: {data_type: {type: string, enum: [list]}, options: {type: array,
            items: {type: string}}}}
            """)
        .AddSchema("conversation_attribute",
            """
            {oneOf: ['@attribute_text', '@attribute_list'], discriminator: {propertyName: data_type,
            mapping: {string: '#/components/schemas/attribute_text', list: '#/components/schemas/attribute_list'}}}
            """)
        .Add("GET /conversations/attributes/{id}", "Conversations Attributes", "'@conversation_attribute'")
        .Add("POST /conversations/attributes", "Conversations Attributes", "'@conversation_attribute'",
            body: "{oneOf: ['@attribute_text', '@attribute_list']}")
        .Finish("2.16");

    // The body of the search of contacts has a schema of its own, with the query in place; another one adds a member.
    private static DescriptionEditor SearchesOf16(DescriptionEditor editor) => editor
        .AddSchema("contact_search_request",
            """
            {type: object, required: [query], properties: {query: {oneOf: ['@single_filter_search_request',
            '@multiple_filter_search_request']}, pagination: '@starting_after_paging', sort: {type: object,
            properties: {field: {type: string}, order: {type: string, enum: [ascending, descending], default: descending}}}}}
            """)
        .SetBody("POST /contacts/search", "'@contact_search_request'")
        .SetBody("POST /conversations/search",
            "{allOf: ['@search_request', {type: object, properties: {include_deleted: {type: boolean}}}]}")
        .AddPaged("POST /companies/search", "Companies", "'@company_list'", body: "'@search_request'")
        .AddPaged("POST /admins/activity_logs/search", "Admins", "'@activity_log_list'",
            body: """
            {type: object, required: [created_at_after], properties: {created_at_after: {type: integer, format: date-time}, page: {type: integer,
            default: 1}, per_page: {type: integer, minimum: 1, maximum: 250}}}
            """)
        .AddPaged("POST /conversations/list", "Conversations", "'@conversation_list'",
            body: "{type: object, properties: {state: {type: string}}}");

    // Lists in each of the ways in which lists come in pages.
    private static DescriptionEditor ListsOf16(DescriptionEditor editor) => editor
        .AddSchema("macro",
            """
            {type: object, properties: {type: {type: string}, id: {type: string}, name: {type: string}, visible_to: {type: string,
            enum: [everyone, specific_teams]}}}
            """)
        .AddSchema("macro_list",
            """
            {type: object, properties: {type: {type: string, enum: [list]}, data: {type: array, items: '@macro'}, pages: {type: object,
            properties: {type: {type: string, enum: [pages]}, per_page: {type: integer}, next: {type: object, nullable: true,
            properties: {starting_after: {type: string}}}}}}}
            """)
        .AddPaged("GET /macros", "Macros", "'@macro_list'",
            """
            {per_page: {type: integer, maximum: 150, default: 50}, starting_after: {type: string}, updated_since: {type: integer,
            format: int64}}
            """)
        .Add("GET /macros/{id}", "Macros", "'@macro'")
        .AddSchema("deleted_conversation",
            "{type: object, properties: {id: {type: string}, deleted_at: {type: integer, format: date-time}}}")
        .AddSchema("deleted_conversation_list",
            """
            {type: object, properties: {type: {type: string}, conversations: {type: array, items: '@deleted_conversation'},
            total_count: {type: integer}, pages: '@pages_link'}}
            """)
        .AddPaged("GET /conversations/deleted", "Conversations", "'@deleted_conversation_list'",
            "{page: {type: integer}, per_page: {type: integer, default: 20, maximum: 60}, order: {type: string}}")
        .AddSchema("email_list",
            """
            {type: object, properties: {type: {type: string}, data: {type: array, items: {type: object, properties: {id: {type: string},
            email: {type: string}}}}}}
            """)
        .Add("GET /emails", "Emails", "'@email_list'")
        .AddParameter("GET /articles/search", "tag_ids", "{style: form, explode: false, schema: {type: array, items: {type: integer}}}")
        .AddParameter("GET /articles/search", "states",
            "{style: form, explode: true, schema: {type: array, items: {type: string, enum: [published, draft]}}}");

    // What only descriptions that are not released have.
    private static Imitation Preview(Imitation previous) => Edit(previous)
        .Version("Preview")
        .Add("POST /uploads", "Uploads", "{type: object, properties: {id: {type: string}}}",
            body: "{type: object, required: [file], properties: {file: {type: string, format: binary}, name: {type: string}}}",
            mediaType: "multipart/form-data")
        .Add("PUT /uploads/{id}/parts", "Uploads", body: "{type: string, format: binary}", mediaType: "application/octet-stream")
        .AddParameter("GET /macros", "created_after", "{type: string, format: date-time}")
        .AddParameter("GET /macros", "created_on", "{type: string, format: date}")
        .AddParameter("GET /macros", "label", "{type: string, enum: ['say \"hi\"', 'back\\slash']}")
        .AddParameter("GET /macros", "ids", "{style: pipeDelimited, explode: false, schema: {type: array, items: {type: string}}}")
        .AddSchema("create_macro_request",
            """
            {type: object, required: [name], properties: {name: {type: string}, audience: {oneOf: [{type: string}, {type: integer}]},
            days: {type: array, items: {type: string, enum: [monday, friday]}}, kinds: {type: array, enum: [a, b],
            items: {type: string}}}}
            """)
        .Add("POST /macros", "Macros", "'@macro'", body: "'@create_macro_request'")
        .AddMember("macro", "actions", "{type: array, items: '@macro_action_that_does_not_exist'}")
        .Finish("Preview");

    private static Imitation Unstable(Imitation previous)
    {
        Imitation unstable = Edit(previous)
            .AddMember("macro", "parent", "'@macro'")
            .AddMember("brand", "x", "{}")
            .Shuffle(seed: 7)
            .Finish("Unstable");
        unstable.Document["info"]!["version"] = "0.0";
        ((JObject)unstable.Document["components"]!["schemas"]!["intercom_version"]!)["default"] = "Unstable";
        return unstable;
    }
}
