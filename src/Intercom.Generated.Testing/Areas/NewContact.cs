using Intercom.Testing.State;

namespace Intercom.Testing.Areas;

/// <summary>What a contact is before anything is known about it. Intercom tells what it does not know as null.</summary>
internal static class NewContact
{
    public static Contact Create(Workspace workspace)
    {
        string id = workspace.NextContactId();
        return new Contact
        {
            Type = "contact",
            Id = id,
            WorkspaceId = workspace.Id,
            ExternalId = null,
            Email = null,
            Phone = null,
            Name = null,
            Avatar = null,
            OwnerId = null,
            SocialProfiles = new ContactSocialProfiles { Type = "list", Data = [] },
            HasHardBounced = false,
            MarkedEmailAsSpam = false,
            UnsubscribedFromEmails = false,
            CreatedAt = workspace.Now,
            UpdatedAt = workspace.Now,
            SignedUpAt = null,
            LastSeenAt = null,
            LastRepliedAt = null,
            LastContactedAt = null,
            LastEmailOpenedAt = null,
            LastEmailClickedAt = null,
            LanguageOverride = null,
            Browser = null,
            Os = null,
            Location = new ContactLocation { Type = "location", Country = null, Region = null, City = null, CountryCode = null, ContinentCode = null },
            CustomAttributes = new Dictionary<string, AttributeValue>(StringComparer.Ordinal),
            Tags = new ContactTags { Type = "list", Data = [], Url = $"/contacts/{id}/tags", TotalCount = 0, HasMore = false },
            Notes = new ContactNotes { Type = "list", Data = [], Url = $"/contacts/{id}/notes", TotalCount = 0, HasMore = false },
            Companies = new ContactCompanies { Type = "list", Data = [], Url = $"/contacts/{id}/companies", TotalCount = 0, HasMore = false },
            OptedInSubscriptionTypes = NoSubscriptions(id),
            OptedOutSubscriptionTypes = NoSubscriptions(id),
        };
    }

    private static ContactSubscriptionTypes NoSubscriptions(string id) =>
        new() { Type = "list", Data = [], Url = $"/contacts/{id}/subscriptions", TotalCount = 0, HasMore = false };
}
