using System.Globalization;
using Intercom.Testing.Areas.Shared;
using Intercom.Testing.Areas.Tags;
using Intercom.Testing.Errors;
using Intercom.Testing.Resources;
using Intercom.Testing.Responses;

namespace Intercom.Testing.Areas.Contacts;

/// <summary>The kinds of resources of contacts.</summary>
internal static class ContactKinds
{
    public static ResourceKind Contact { get; } = new("contacts")
    {
        // As long as those of Intercom. Only digits, since some clients pass identifiers on as numbers.
        CreateId = number => number.ToString("D24", CultureInfo.InvariantCulture),
        NotFound = () => ApiErrors.NotFound("Contact not found"),
        Indexes =
        [
            RecordIndex.Of("external_id"),
            RecordIndex.Of("email"),
            RecordIndex.Of(ContactDirectory.Archived),
            new RecordIndex("company", contact => Links.Ids(contact, Links.Companies)),
            Tagging.Index,
        ],
        Computed = new Dictionary<string, ComputedMember>(StringComparer.Ordinal)
        {
            ["workspace_id"] = (workspace, _) => workspace.Id,
            ["email_domain"] = (_, contact) => contact.Text("email")?.Split('@')[^1],
            ["has_hard_bounced"] = (_, contact) => contact.Flag("has_hard_bounced") ?? false,
            ["marked_email_as_spam"] = (_, contact) => contact.Flag("marked_email_as_spam") ?? false,
            ["unsubscribed_from_emails"] = (_, contact) => contact.Flag("unsubscribed_from_emails") ?? false,
            ["location"] = (_, contact) => (object?)contact.Data["location"] ?? new View { ["type"] = "location" },
            ["tags"] = (workspace, contact) =>
                References.List(Tagging.Find(workspace, contact), "tag", "/tags/", $"/contacts/{contact.Id}/tags"),
            ["notes"] = (workspace, contact) =>
                References.List([.. workspace.All(Kinds.Note).FindBy("contact", contact.Id)], "note", "/notes/",
                    $"/contacts/{contact.Id}/notes"),
            ["companies"] = (workspace, contact) =>
                References.List(Links.Find(workspace, contact, Links.Companies, Kinds.Company), "company", "/companies/",
                    $"/contacts/{contact.Id}/companies"),
            ["opted_in_subscription_types"] = (workspace, contact) => References.List(
                Links.Find(workspace, contact, Links.OptedIn, Kinds.SubscriptionType), "subscription", "/subscription_types/",
                    $"/contacts/{contact.Id}/subscriptions"),
            ["opted_out_subscription_types"] = (workspace, contact) => References.List(
                Links.Find(workspace, contact, Links.OptedOut, Kinds.SubscriptionType), "subscription", "/subscription_types/",
                    $"/contacts/{contact.Id}/subscriptions"),
        },
    };
}
