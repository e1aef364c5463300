using System.Globalization;
using Intercom.Testing.Areas.DataAttributes;
using Intercom.Testing.Errors;
using Intercom.Testing.Json;
using Intercom.Testing.Resources;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas.Contacts;

/// <summary>Finds, adds and changes contacts, and keeps them apart: by external identifier, and users by email address too.</summary>
internal sealed class ContactDirectory(Workspace workspace)
{
    public const string User = "user";
    public const string Lead = "lead";

    /// <summary>The member that marks archived contacts.</summary>
    public const string Archived = "$archived";

    /// <summary>The member that marks blocked contacts.</summary>
    public const string Blocked = "$blocked";

    private const int LengthOfId = 24;

    /// <summary>The contacts that are not archived.</summary>
    public IEnumerable<Record> Active => workspace.All(Kinds.Contact).Items.Where(contact => !IsArchived(contact));

    public static bool IsArchived(Record contact) => contact.Data.ContainsKey(Archived);

    /// <summary>Finds a contact. Clients that treat identifiers as numbers omit leading zeros, so these are optional.</summary>
    public Record Find(string id) => TryFind(id) ?? throw Kinds.Contact.NotFound();

    public Record? TryFind(string? id)
    {
        if (workspace.TryFind(Kinds.Contact, id, out Record? contact))
        {
            return contact;
        }

        bool isNumber = long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out _);
        return isNumber && workspace.TryFind(Kinds.Contact, id!.PadLeft(LengthOfId, '0'), out contact) ? contact : null;
    }

    public Record FindByExternalId(string externalId) => TryFindByExternalId(externalId) ?? throw Kinds.Contact.NotFound();

    public Record? TryFindByExternalId(string externalId) =>
        workspace.All(Kinds.Contact).FindBy("external_id", externalId).FirstOrDefault(contact =>
            !IsArchived(contact) && contact.Text("external_id") == externalId);

    public Record? FindByEmail(string email) => workspace.All(Kinds.Contact)
        .FindBy("email", email)
        .Where(contact => !IsArchived(contact))
        .OrderBy(contact => contact.Text("role") == Lead)
        .FirstOrDefault();

    /// <summary>Finds a contact that a request names in one of three ways; null when it names none.</summary>
    public Record? FindNamed(JObject request, string idMember, string externalIdMember)
    {
        if (request.Text(idMember) is { Length: > 0 } id)
        {
            return Find(id);
        }

        if (request.Text(externalIdMember) is { Length: > 0 } externalId)
        {
            return FindByExternalId(externalId);
        }

        return request.Text("email") is { Length: > 0 } email ? FindByEmail(email) ?? throw Kinds.Contact.NotFound() : null;
    }

    public Record Add(JObject request)
    {
        JObject data = new() { ["role"] = User };
        Patch.Apply(data, Normalize(request));
        data["role"] = data.Text("role") ?? User;
        Check(data, own: null);
        Record contact = workspace.Add(Kinds.Contact, data);
        workspace.Notify(contact.Text("role") == Lead ? "contact.lead.created" : "contact.user.created", contact, "contact");
        return contact;
    }

    public Record Change(Record contact, JObject request)
    {
        JObject changes = Normalize(request);
        JObject changed = (JObject)contact.Data.DeepClone();
        Patch.Apply(changed, changes);
        changed["role"] = changed.Text("role") ?? contact.Text("role");
        Check(changed, contact);
        changes["role"] = changed["role"];
        bool isSignUp = contact.Text("role") == Lead && changed.Text("role") == User;
        bool isOtherEmail = contact.Text("email") != changed.Text("email");
        workspace.Change(contact, changes);
        Notify(contact, isSignUp, isOtherEmail);
        return contact;
    }

    private void Notify(Record contact, bool isSignUp, bool isOtherEmail)
    {
        bool isLead = contact.Text("role") == Lead;
        workspace.Notify(isLead ? "contact.lead.updated" : "contact.user.updated", contact, "contact");
        if (isSignUp)
        {
            workspace.Notify("contact.lead.signed_up", contact, "contact");
        }

        if (isOtherEmail)
        {
            workspace.Notify(isLead ? "contact.lead.added_email" : "contact.email.updated", contact, "contact");
        }
    }

    // The picture is given as an address, and returned as an object.
    private static JObject Normalize(JObject request)
    {
        JObject normalized = (JObject)request.DeepClone();
        if (normalized["avatar"] is JValue { Value: string url })
        {
            normalized["avatar"] = new JObject { ["type"] = "avatar", ["image_url"] = url };
        }

        return normalized;
    }

    private void Check(JObject contact, Record? own)
    {
        if (contact.Text("role") is not (User or Lead))
        {
            throw ApiErrors.Invalid("role", "role must be one of user, lead");
        }

        if (contact.Text("email") is { } email
            && !(email.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < email.Length - 1))
        {
            throw ApiErrors.Invalid("email", "email is invalid");
        }

        DataAttributeRules.Check(workspace, "contact", contact.Object("custom_attributes"));
        if (FindSame(contact, own) is { } existing)
        {
            throw Conflict(existing);
        }
    }

    private static ApiError Conflict(Record existing)
    {
        if (existing.Data.ContainsKey(Blocked))
        {
            return ApiErrors.BadRequest("not_restorable", "The contact is blocked and cannot be created again");
        }

        string article = IsArchived(existing) ? "An archived" : "A";
        return ApiErrors.Conflict($"{article} contact matching those details already exists with id={existing.Id}");
    }

    private Record? FindSame(JObject contact, Record? own)
    {
        RecordStore contacts = workspace.All(Kinds.Contact);
        string? externalId = contact.Text("external_id");
        Record? same = contacts.FindBy("external_id", externalId).FirstOrDefault(other =>
            other != own && other.Text("external_id") == externalId);
        return same is null && contact.Text("role") == User
            ? contacts.FindBy("email", contact.Text("email")).FirstOrDefault(other => other != own && other.Text("role") == User)
            : same;
    }
}
