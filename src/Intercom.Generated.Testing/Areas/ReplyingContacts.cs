using Intercom.Testing.Errors;
using Intercom.Testing.Json;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas;

/// <summary>Finds the contact that a reply names, in one of three ways.</summary>
internal sealed class ReplyingContacts(Workspace workspace)
{
    private readonly ContactDirectory _directory = new(workspace);

    public JObject Find(JObject reply) => reply.Text("intercom_user_id") is { } id
        ? _directory.Find(id).Contact
        : FindOtherwise(reply);

    private JObject FindOtherwise(JObject reply) => reply.Text("user_id") is { } externalId
        ? _directory.FindByExternalId(externalId)
        : _directory.FindByEmail(reply.Text("email") ?? string.Empty) ?? throw ApiErrors.NotFound("Contact not found");
}
