using System.Globalization;
using System.Text;

namespace Intercom.Benchmarks.Client;

/// <summary>JSON of contacts as the API sends them.</summary>
internal static class ContactJson
{
    /// <summary>Writes a page of contacts.</summary>
    /// <param name="contacts">The number of contacts.</param>
    public static string Page(int contacts)
    {
        StringBuilder json = new("""{"type":"list","data":[""");
        json.AppendJoin(',', Enumerable.Range(1, contacts).Select(Contact));
        json.Append(
            CultureInfo.InvariantCulture,
            $$$"""],"total_count":{{{contacts}}},"pages":{"total_pages":1,"per_page":{{{contacts}}},"page":1}}""");
        return json.ToString();
    }

    /// <summary>Writes one contact.</summary>
    public static string Contact(int number) => string.Create(CultureInfo.InvariantCulture, $$"""
        {
          "type": "contact", "id": "{{number:x24}}", "workspace_id": "ecahpwf5", "external_id": "user-{{number}}", "role": "user",
          "email": "person{{number}}@example.com", "phone": "+1123456789", "name": "Person {{number}}", "avatar": null, "owner_id": {{number}},
          "has_hard_bounced": false, "marked_email_as_spam": false, "unsubscribed_from_emails": false,
          "created_at": 1571672154, "updated_at": 1571672158, "signed_up_at": 1571069751, "last_seen_at": 1571069751,
          "last_replied_at": 1571672158, "last_contacted_at": 1571672158, "language_override": null, "browser": "chrome",
          "browser_version": "77.0.3865.90", "browser_language": "en", "os": "OS X 10.14.6",
          "location": {"type": "location", "country": "Ireland", "region": "Dublin", "city": "Dublin"},
          "custom_attributes": {"paid_subscriber": true, "monthly_spend": 155.5, "team_mates": 1},
          "tags": {"type": "list", "data": [{"type": "tag", "id": "2", "url": "/tags/2"}], "url": "/contacts/1/tags", "total_count": 1, "has_more": false},
          "notes": {"type": "list", "data": [], "url": "/contacts/1/notes", "total_count": 0, "has_more": false},
          "companies": {"type": "list", "data": [], "url": "/contacts/1/companies", "total_count": 0, "has_more": false}
        }
        """);
}
