using Intercom.Testing.Errors;
using Intercom.Testing.Routing;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas;

/// <summary>Finds the contact that a reply names, in one of three ways.</summary>
internal sealed class ReplyingContacts(Workspace workspace)
{
    private readonly ContactDirectory _directory = new(workspace);

    public ContactRecord Find(JObject reply)
    {
        string id = JsonText.Read(reply, "intercom_user_id") ?? FindOtherwise(reply).Id!;
        return _directory.Find(id);
    }

    private Contact FindOtherwise(JObject reply) => JsonText.Read(reply, "user_id") is { } externalId
        ? _directory.FindByExternalId(externalId)
        : _directory.FindByEmail(JsonText.Read(reply, "email") ?? string.Empty) ?? throw ApiErrors.NotFound("Contact not found");
}
