namespace Intercom.Versions.Tests.Imitations;

/// <summary>Twenty small changes to one version, week by week, each on top of those before.</summary>
internal static class WeeklyEdits
{
    /// <summary>The descriptions in their order.</summary>
    public static IReadOnlyList<Imitation> All { get; } = Replay();

    private static Func<DescriptionEditor, DescriptionEditor>[] Edits =>
    [
        editor => editor.AddMember("contact", "sms_consent", "{type: boolean, nullable: true}"),
        editor => editor
            .AddMember("ticket_state", "category",
                "{type: string, enum: [submitted, in_progress, waiting_on_customer, on_hold, resolved]}"),
        editor => editor.AddParameter("GET /tags", "include_count", "{type: boolean}"),
        editor => editor
            .AddSchema("audience", "{type: object, properties: {type: {type: string}, id: {type: string}, name: {type: string}}}")
            .Add("GET /audiences/{id}", "Audiences", "'@audience'"),
        editor => editor.Shuffle(seed: 1),
        editor => editor.RenameSchema("segment", "segment_object"),
        editor => editor.RenamePath("/companies/{company_id}", "/companies/{id}"),
        editor => editor.RemoveOperations("POST /export/cancel/{job_identifier}"),
        editor => editor.AddMember("company", "company_id", "{type: integer}"),
        editor => editor.Change("tag", "{nullable: true}"),
        editor => editor.Inline("starting_after_paging"),
        editor => editor.Change("create_data_attribute_request", "{required: [description]}"),
        editor => editor
            .Add("POST /audiences", "Audiences", "'@audience'",
                body: """
                {type: object, required: [name], properties: {name: {type: string}, predicates: {type: array, items: {type: object}}}}
                """),
        editor => editor.AddMember("note", "company", "{oneOf: ['@company', {type: string, nullable: true}]}"),
        editor => editor.RemoveMember("conversation", "sla_applied"),
        editor => editor.Shuffle(seed: 2),
        editor => editor
            .AddSchema("audience_list",
                """
                {type: object, properties: {type: {type: string}, data: {type: array, items: '@audience'}, total_count: {type: integer},
                pages: '@cursor_pages'}}
                """)
            .AddPaged("GET /audiences", "Audiences", "'@audience_list'", "{per_page: {type: integer}, starting_after: {type: string}}"),
        editor => editor
            .SetBody("POST /tickets/search",
                """
                {type: object, required: [query], properties: {query: {oneOf: ['@single_filter_search_request',
                '@multiple_filter_search_request']}, pagination: {type: object, properties: {per_page: {type: integer},
                starting_after: {type: string}}}, include_archived: {type: boolean}}}
                """),
        editor => editor.AddMember("article_list_item", "related", "{type: array, items: '@article_that_does_not_exist'}"),
        editor => editor
            .AddMember("contact", "whatsapp", "{type: object, properties: {number: {type: string}, verified: {type: boolean}}}"),
    ];

    private static List<Imitation> Replay()
    {
        List<Imitation> weeks = [];
        Imitation last = OfficialVersions.All.Single(version => version.Name == "2.14");
        foreach (Func<DescriptionEditor, DescriptionEditor> edit in Edits)
        {
            last = edit(new DescriptionEditor(last.Document, last.PagedLists)).Finish($"week {weeks.Count + 1}");
            weeks.Add(last);
        }

        return weeks;
    }
}
