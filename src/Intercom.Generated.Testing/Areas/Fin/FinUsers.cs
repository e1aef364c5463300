using Intercom.Testing.Areas.Contacts;
using Intercom.Testing.Areas.DataAttributes;
using Intercom.Testing.Errors;
using Intercom.Testing.Json;
using Intercom.Testing.Resources;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas.Fin;

/// <summary>The users who talk to Fin. Values that are not valid are reported, and do not fail the request.</summary>
internal sealed class FinUsers(Workspace workspace)
{
    private readonly ContactDirectory _contacts = new(workspace);

    /// <summary>Finds or adds a user, and updates the email address and the attributes.</summary>
    /// <returns>The user, and the errors of the response; empty for none.</returns>
    public (Record Contact, JObject Errors) FindOrAdd(string userId, JObject user)
    {
        (JObject accepted, JObject rejected) = Validate(workspace, "contact", user.Object("attributes"));
        Record contact = _contacts.TryFindByExternalId(userId) ?? Add(userId, user);
        JObject changes = [];
        if (accepted.Count > 0)
        {
            changes["custom_attributes"] = accepted;
        }

        if (user.Text("email") is { Length: > 0 } email && email != contact.Text("email"))
        {
            changes["email"] = email;
        }

        if (changes.Count > 0)
        {
            _contacts.Change(contact, changes);
        }

        JObject errors = [];
        Add(errors, "user", rejected);
        return (contact, errors);
    }

    /// <summary>Divides attributes into those that can be written, and messages about the others.</summary>
    public static (JObject Accepted, JObject Rejected) Validate(Workspace workspace, string model, JObject? attributes)
    {
        JObject accepted = [];
        JObject rejected = [];
        foreach (JProperty attribute in attributes?.Properties() ?? [])
        {
            try
            {
                DataAttributeRules.Check(workspace, model, new JObject(attribute));
                accepted[attribute.Name] = attribute.Value;
            }
            catch (ApiError error)
            {
                rejected[attribute.Name] = error.Message;
            }
        }

        return (accepted, rejected);
    }

    /// <summary>Adds messages to the errors of a response, if there are any.</summary>
    public static void Add(JObject errors, string owner, JObject rejected)
    {
        if (rejected.Count > 0)
        {
            errors[owner] = new JObject { ["attributes"] = rejected };
        }
    }

    private Record Add(string userId, JObject user)
    {
        JObject members = user.Pick("name", "email");
        members["external_id"] = userId;
        return _contacts.Add(members);
    }
}
