using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Search;

/// <summary>The fields that contacts can be searched by.</summary>
internal static class ContactFields
{
    private static readonly string[] Texts =
    [
        "id", "role", "name", "avatar", "email", "email_domain", "phone", "external_id", "language_override", "browser", "browser_language", "os",
        "location.country", "location.region", "location.city", "ios_app_version", "ios_device", "ios_app_device", "ios_os_version", "ios_app_name",
        "ios_sdk_version", "android_app_version", "android_device", "android_app_name", "andoid_sdk_version",
    ];

    private static readonly string[] Days =
    [
        "created_at", "signed_up_at", "updated_at", "last_seen_at", "last_contacted_at", "last_replied_at", "last_email_opened_at",
        "last_email_clicked_at", "ios_last_seen_at", "android_last_seen_at",
    ];

    private static readonly string[] Booleans = ["unsubscribed_from_emails", "marked_email_as_spam", "has_hard_bounced"];

    public static SearchFields All { get; } = new(
        [
            .. Texts.Select(name => SearchField.At(name, SearchFieldKind.Text)),
            .. Days.Select(name => SearchField.At(name, SearchFieldKind.Day)),
            .. Booleans.Select(name => SearchField.At(name, SearchFieldKind.Boolean)),
            SearchField.At("owner_id", SearchFieldKind.Number),
            new SearchField("tag_id", SearchFieldKind.Attached, contact => Ids(contact["tags"]?["data"])),
            SearchField.At("segment_id", SearchFieldKind.Text),
        ],
        new Dictionary<string, Func<string, SearchField>>(StringComparer.Ordinal)
        {
            ["custom_attributes."] = name => SearchField.At(name, SearchFieldKind.Any),
        });

    private static JArray Ids(JToken? references) => new((references ?? new JArray()).Select(reference => reference["id"]));
}
