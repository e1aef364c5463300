using System.Globalization;
using System.Text;

namespace Intercom.Benchmarks.Client;

/// <summary>JSON of contacts as the API sends them.</summary>
internal static class ContactJson
{
    /// <summary>Writes a page of contacts.</summary>
    /// <param name="contacts">The number of contacts on each page.</param>
    /// <param name="page">The number of the page.</param>
    /// <param name="pages">The number of pages.</param>
    public static string Page(int contacts, int page = 1, int pages = 1)
    {
        StringBuilder json = new("""{"type":"list","data":[""");
        json.AppendJoin(',', Enumerable.Range(((page - 1) * contacts) + 1, contacts).Select(Contact));
        string next = page < pages
            ? string.Create(CultureInfo.InvariantCulture, $$""","next":{"per_page":{{contacts}},"starting_after":"{{page + 1}}"}""")
            : string.Empty;
        json.Append(
            CultureInfo.InvariantCulture,
            $$$"""],"total_count":{{{contacts * pages}}},"pages":{"type":"pages","total_pages":{{{pages}}},"per_page":{{{contacts}}},"page":{{{page}}}{{{next}}}}}""");
        return json.ToString();
    }

    /// <summary>Writes one contact.</summary>
    public static string Contact(int number) => string.Create(CultureInfo.InvariantCulture, $$"""
        {"type":"contact","id":"{{number:x24}}","workspace_id":"ecahpwf5","external_id":"user-{{number}}","role":"user",
        "email":"person{{number}}@example.com","phone":"+1123456{{number}}","name":"Person {{number}}",
        "avatar":{"type":"avatar","image_url":"https://example.com/{{number}}.png"},"owner_id":{{number}},
        "social_profiles":{"type":"list","data":[{"type":"social_profile","name":"Twitter","url":"https://twitter.com/person{{number}}"}]},
        "has_hard_bounced":false,"marked_email_as_spam":false,"unsubscribed_from_emails":false,
        "created_at":1571672154,"updated_at":1571672158,"signed_up_at":1571069751,"last_seen_at":1571069751,"last_replied_at":1571672158,
        "last_contacted_at":1571672158,"last_email_opened_at":1571673478,"last_email_clicked_at":null,"language_override":null,
        "browser":"chrome","browser_version":"77.0.3865.90","browser_language":"en","os":"OS X 10.14.6",
        "location":{"type":"location","country":"Ireland","region":"Dublin","city":"Dublin"},
        "android_app_name":null,"android_app_version":null,"android_device":null,"android_os_version":null,"android_sdk_version":null,
        "android_last_seen_at":null,"ios_app_name":null,"ios_app_version":null,"ios_device":null,"ios_os_version":null,
        "ios_sdk_version":null,"ios_last_seen_at":null,
        "custom_attributes":{"paid_subscriber":true,"monthly_spend":155.5,"team_mates":{{number}},"plan":"pro"},
        "tags":{"type":"list","data":[{"type":"tag","id":"{{number}}","url":"/tags/{{number}}"}],"url":"/contacts/{{number}}/tags","total_count":1,"has_more":false},
        "notes":{"type":"list","data":[],"url":"/contacts/{{number}}/notes","total_count":0,"has_more":false},
        "companies":{"type":"list","data":[],"url":"/contacts/{{number}}/companies","total_count":0,"has_more":false},
        "utm_campaign":null,"utm_content":null,"utm_medium":null,"utm_source":null,"utm_term":null,"referrer":null}
        """);
}
