using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas;

/// <summary>What a contact is before anything is known about it. Intercom writes what it does not know as null.</summary>
internal static class NewContact
{
    private static readonly string[] Unknown =
    [
        "external_id", "email", "phone", "name", "avatar", "owner_id", "signed_up_at", "last_seen_at", "last_replied_at",
        "last_contacted_at",
        "last_email_opened_at", "last_email_clicked_at", "language_override", "browser", "os",
    ];

    private static readonly string[] UnknownPlace = ["country", "region", "city", "country_code", "continent_code"];

    public static JObject Create(Workspace workspace)
    {
        string id = workspace.NextContactId();
        JObject contact = new()
        {
            ["type"] = "contact",
            ["id"] = id,
            ["workspace_id"] = workspace.Id,
            ["social_profiles"] = new JObject { ["type"] = "list", ["data"] = new JArray() },
            ["has_hard_bounced"] = false,
            ["marked_email_as_spam"] = false,
            ["unsubscribed_from_emails"] = false,
            ["created_at"] = workspace.Now,
            ["updated_at"] = workspace.Now,
            ["location"] = Nulls(new JObject { ["type"] = "location" }, UnknownPlace),
            ["custom_attributes"] = new JObject(),
            ["tags"] = EmptyList(id, "tags"),
            ["notes"] = EmptyList(id, "notes"),
            ["companies"] = EmptyList(id, "companies"),
            ["opted_in_subscription_types"] = EmptyList(id, "subscriptions"),
            ["opted_out_subscription_types"] = EmptyList(id, "subscriptions"),
        };
        return Nulls(contact, Unknown);
    }

    private static JObject Nulls(JObject target, string[] members)
    {
        foreach (string member in members)
        {
            target[member] = null;
        }

        return target;
    }

    private static JObject EmptyList(string contactId, string path) => new()
    {
        ["type"] = "list",
        ["data"] = new JArray(),
        ["url"] = $"/contacts/{contactId}/{path}",
        ["total_count"] = 0,
        ["has_more"] = false,
    };
}
