using Intercom.Testing.Errors;
using Intercom.Testing.Json;
using Intercom.Testing.Resources;
using Intercom.Testing.Responses;
using Intercom.Testing.Routing;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas.Calls;

/// <summary>Calls with their recordings and transcripts, and the switch from a call to a conversation. Calls are put in by code.</summary>
internal sealed class CallsArea(Workspace workspace) : IArea
{
    private const int MaxConversations = 20;

    public void Register(HandlerTable handlers)
    {
        handlers.Add("GET", "/calls", call => call.List(workspace.All(Kinds.Call).Newest, workspace.All(Kinds.Call).Count));
        handlers.Add("POST", "/calls/search", Search);
        handlers.Add("GET", "/calls/{call_id}", Find);
        handlers.Add("GET", "/calls/{call_id}/recording", GetRecording);
        handlers.Add("GET", "/calls/{call_id}/transcript", GetTranscript);
        handlers.Add("POST", "/phone_call_redirects", CreatePhoneSwitch);
    }

    private View Search(ApiCall call)
    {
        string[] ids = [.. (call.Read().List("conversation_ids") ?? throw ApiErrors.Missing("conversation_ids")).Select(id =>
            id.ToString())];
        if (ids.Length is 0 or > MaxConversations)
        {
            throw ApiErrors.BadRequest("conversation_id_limit_exceeded",
                $"Between 1 and {MaxConversations} conversations can be searched for");
        }

        return call.List(ids.SelectMany(id => workspace.All(Kinds.Call).FindBy("conversation_id", id)));
    }

    // The audio lies at a signed address, which takes no access token.
    private Reply GetRecording(ApiCall call)
    {
        Record record = Find(call);
        return record.Data.ContainsKey(CallKinds.Unrecorded)
            ? throw ApiErrors.NotFound("The phone call was not recorded")
            : Reply.Redirect(SignedFiles.Sign(workspace, $"recordings/{record.Id}.wav"));
    }

    private Reply GetTranscript(ApiCall call) =>
        Reply.Text(Find(call).Text(CallKinds.Transcript) ?? throw ApiErrors.NotFound("The phone call has no transcript"));

    private Record CreatePhoneSwitch(ApiCall call)
    {
        JObject request = call.Read();
        string phone = request.Text("phone") ?? throw ApiErrors.Missing("phone");
        bool isPhone = phone.StartsWith('+') && phone.Length is >= 8 and <= 16 && phone.Skip(1).All(char.IsAsciiDigit);
        if (!isPhone)
        {
            throw ApiErrors.Invalid("phone", "phone must be a number in the E.164 format");
        }

        return workspace.Add(Kinds.PhoneSwitch, new JObject
        {
            ["type"] = "phone_call_redirect",
            ["phone"] = phone,
            ["custom_attributes"] = request["custom_attributes"],
        });
    }

    private Record Find(ApiCall call) => workspace.Get(Kinds.Call, call.Path("call_id"));
}
