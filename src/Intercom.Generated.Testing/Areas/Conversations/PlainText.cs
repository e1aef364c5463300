using System.Net;
using System.Text.RegularExpressions;
using Intercom.Testing.Areas.Shared;
using Intercom.Testing.Json;
using Intercom.Testing.Resources;
using Intercom.Testing.Responses;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas.Conversations;

/// <summary>Shows a conversation with bodies as plain text.</summary>
internal static partial class PlainText
{
    public static View Of(Workspace workspace, Record conversation)
    {
        View view = new() { ["id"] = conversation.Id };
        foreach (JProperty member in conversation.Data.Properties().Where(member => !member.Name.StartsWith('$')))
        {
            view[member.Name] = member.Value;
        }

        foreach ((string name, ComputedMember compute) in conversation.Kind.Computed)
        {
            view[name] = compute(workspace, conversation);
        }

        view["source"] = conversation.Object("source") is { } source ? WithPlainBody(source) : null;
        view["conversation_parts"] = Views.Parts("conversation_part", "conversation_parts",
            [.. Parts.Of(conversation).Select(WithPlainBody)]);
        return view;
    }

    private static JObject WithPlainBody(JObject message) => message.Text("body") is { } body
        ? new JObject(message) { ["body"] = Strip(body) }
        : message;

    /// <summary>Removes the tags of a text.</summary>
    public static string Strip(string html) => WebUtility.HtmlDecode(Tag().Replace(html, string.Empty));

    [GeneratedRegex("<[^>]*>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Tag();
}
