using System.Globalization;

namespace Intercom.Benchmarks.Client;

/// <summary>The bodies that are read and written, as the API sends them.</summary>
internal static class SampleJson
{
    private const string Tags = """{"type":"tag.list","tags":[{"type":"tag","id":"81","name":"vip"},{"type":"tag","id":"82","name":"beta"}]}""";

    private const string Ticket = """
        {
          "type":"ticket","id":"494","ticket_id":"53","category":"Customer","is_shared":true,"open":true,
          "ticket_attributes":{"_default_title_":"The invoice is wrong","_default_description_":"It has last year's address.","seats":25,"urgent":true},
          "ticket_state":{"type":"ticket_state","id":"7493","category":"submitted","internal_label":"Submitted","external_label":"Submitted"},
          "ticket_type":{"type":"ticket_type","id":"1234","name":"Billing","description":"Invoices","icon":"💶","workspace_id":"ecahpwf5","archived":false,"created_at":1700000000,"updated_at":1700000100,"category":"Customer"},
          "contacts":{"type":"contact.list","contacts":[{"type":"contact","id":"6657add46abd0167d9419def","external_id":"70"}]},
          "admin_assignee_id":"991267885","team_assignee_id":"0","created_at":1717022164,"updated_at":1717022190,"snoozed_until":null,
          "linked_objects":{"type":"list","data":[],"total_count":0,"has_more":false},
          "ticket_parts":{"type":"ticket_part.list","total_count":2,"ticket_parts":[
            {"type":"ticket_part","id":"135","part_type":"ticket_state_updated_by_admin","ticket_state":"submitted","previous_ticket_state":"submitted","created_at":1717022164,"updated_at":1717022164,"author":{"id":"991267885","type":"admin","name":"Ciaran","email":"admin@example.com"},"attachments":[],"redacted":false},
            {"type":"ticket_part","id":"136","part_type":"comment","body":"<p>We are looking into it.</p>","created_at":1717022180,"updated_at":1717022180,"author":{"id":"991267885","type":"admin","name":"Ciaran","email":"admin@example.com"},"attachments":[],"redacted":false}]}
        }
        """;

    private const string Company = $$"""
        {
          "type":"company","id":"667d607c8a68186f43bafd1e","company_id":"123","app_id":"ecahpwf5","name":"Blue Sun","remote_created_at":1700000000,
          "created_at":1719492732,"updated_at":1719492732,"last_request_at":1719492700,"monthly_spend":155,"session_count":18,"user_count":4,
          "size":100,"website":"https://www.example.com","industry":"Manufacturing","tags":{{Tags}},
          "segments":{"type":"segment.list","segments":[{"type":"segment","id":"667d607c8a68186f43bafd20","name":"Active","created_at":1719492732,"updated_at":1719492733,"person_type":"user"}]},
          "plan":{"type":"plan","id":"269","name":"Enterprise"},
          "custom_attributes":{"creation_source":"api","paid_subscriber":true,"monthly_spend":155.5,"team_mates":9}
        }
        """;

    /// <summary>Returns the JSON of a sample.</summary>
    public static string Of(Sample sample) => sample switch
    {
        Sample.Contacts => ContactJson.Page(contacts: 150),
        Sample.Conversation => Conversation(parts: 50),
        Sample.Ticket => Ticket,
        _ => Company,
    };

    private static string Conversation(int parts) => string.Create(CultureInfo.InvariantCulture, $$"""
        {
          "type":"conversation","id":"471","title":null,"created_at":1717022100,"updated_at":1717022900,"waiting_since":1717022850,"snoozed_until":null,
          "open":true,"state":"open","read":false,"priority":"priority","admin_assignee_id":991267886,"team_assignee_id":"5017691",
          "tags":{{Tags}},"conversation_rating":null,
          "source":{"type":"conversation","id":"403918330","delivered_as":"customer_initiated","subject":"","body":"<p>How do I export my data?</p>","author":{"type":"user","id":"6657add46abd0167d9419d00","name":"Joe Bloggs","email":"joe@example.com"},"attachments":[],"url":"https://app.example.com","redacted":false},
          "contacts":{"type":"contact.list","contacts":[{"type":"contact","id":"6657add46abd0167d9419d00","external_id":"70"}]},
          "teammates":{"type":"admin.list","admins":[{"type":"admin","id":"991267886"}]},
          "custom_attributes":{"topic":"export","score":4,"escalated":false},"first_contact_reply":{"created_at":1717022100,"type":"conversation","url":null},
          "sla_applied":null,"ai_agent_participated":false,"ai_agent":null,"linked_objects":{"type":"list","data":[],"total_count":0,"has_more":false},
          "statistics":{"type":"conversation_statistics","time_to_assignment":120,"time_to_admin_reply":200,"time_to_first_close":null,"first_contact_reply_at":1717022100,"first_assignment_at":1717022220,"first_admin_reply_at":1717022300,"last_contact_reply_at":1717022850,"last_admin_reply_at":1717022800,"count_reopens":1,"count_assignments":2,"count_conversation_parts":{{parts}}},
          "conversation_parts":{"type":"conversation_part.list","conversation_parts":[{{string.Join(',', Enumerable.Range(1, parts).Select(Part))}}],"total_count":{{parts}}}
        }
        """);

    private static string Part(int number) => string.Create(CultureInfo.InvariantCulture, $$"""
        {
          "type":"conversation_part","id":"{{1000 + number}}","part_type":"comment","body":"<p>Message {{number}}: please look at the second page of the export.</p>",
          "created_at":{{1_717_022_100 + number}},"updated_at":{{1_717_022_100 + number}},"notified_at":{{1_717_022_100 + number}},"assigned_to":null,
          "author":{"type":"admin","id":"991267886","name":"Ciaran","email":"admin@example.com"},"attachments":[],"external_id":null,
          "redacted":false,"email_message_metadata":null,"state":"open","tags":[],"event_details":{},"app_package_code":null
        }
        """);
}
