using Intercom.Testing.Resources;
using Intercom.Testing.Responses;

namespace Intercom.Testing.Areas.Calls;

/// <summary>The kinds of resources of calls.</summary>
internal static class CallKinds
{
    /// <summary>The member that has the text of a call.</summary>
    public const string Transcript = "$transcript";

    /// <summary>The member of calls that have no recording.</summary>
    public const string Unrecorded = "$unrecorded";

    public static ResourceKind Call { get; } = new("calls")
    {
        Indexes = [RecordIndex.Of("conversation_id")],
        Computed = new Dictionary<string, ComputedMember>(StringComparer.Ordinal)
        {
            ["state"] = (_, call) => call.Text("state") ?? "completed",
            ["call_type"] = (_, call) => call.Text("call_type") ?? "phone",
            ["direction"] = (_, call) => call.Text("direction") ?? "inbound",
            ["initiated_at"] = (_, call) => call["initiated_at"] ?? call["created_at"],
            ["answered_at"] = (_, call) => call["answered_at"] ?? call["created_at"],
            ["ended_at"] = (_, call) => call["ended_at"] ?? call["created_at"],
            ["recording_url"] = (workspace, call) =>
                call.Data.ContainsKey(Unrecorded) ? null : $"{workspace.Address}/calls/{call.Id}/recording",
            ["transcription_url"] = (workspace, call) =>
                call.Data.ContainsKey(Transcript) ? $"{workspace.Address}/calls/{call.Id}/transcript" : null,
        },
    };
}
