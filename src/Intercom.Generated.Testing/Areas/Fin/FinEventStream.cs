using System.Globalization;
using System.Text;
using Intercom.Testing.Areas.Calls;
using Intercom.Testing.State;
using Newtonsoft.Json;

namespace Intercom.Testing.Areas.Fin;

/// <summary>
/// Server-sent events of Fin at signed addresses. An address is of one turn, and expires. The stream contains all events of the turn, and
/// ends.
/// </summary>
internal static class FinEventStream
{
    public const string Path = "/event-stream";

    private const string Prefix = "fin_agent_api";
    private const long SecondsToExpiration = 180;

    public static string CreateUrl(Workspace workspace, string conversationId, long turn)
    {
        string channel = $"{Prefix}:{workspace.Id}:{conversationId}";
        string grant = string.Create(CultureInfo.InvariantCulture, $"{turn}.{workspace.Now + SecondsToExpiration}");
        string rewind = turn == 1 ? "&rewind=2m" : string.Empty;
        return $"{workspace.Address}{Path}?channels={Uri.EscapeDataString(channel)}&accessToken={grant}.{Sign(channel, grant)}{rewind}";
    }

    /// <summary>The identifier of the workspace that a request is for; null if it names none.</summary>
    public static string? WorkspaceOf(IReadOnlyDictionary<string, string> query) =>
        Channel(query) is [_, string workspace, _] ? workspace : null;

    /// <summary>Writes the events of a turn.</summary>
    /// <returns>The events; null if the access token is not valid.</returns>
    public static string? Write(IReadOnlyDictionary<string, string> query, Workspace workspace)
    {
        if (Channel(query) is not [Prefix, string workspaceId, string conversationId]
            || workspaceId != workspace.Id
            || query.GetValueOrDefault("accessToken")?.Split('.') is not [string turn, string expiresAt, string signature]
            || signature != Sign(query["channels"], $"{turn}.{expiresAt}")
            || workspace.Now > long.Parse(expiresAt, CultureInfo.InvariantCulture))
        {
            return null;
        }

        StringBuilder stream = new();
        foreach (string line in new FinEvents(workspace)
            .Of(conversationId, long.Parse(turn, CultureInfo.InvariantCulture))
            .Select(finEvent => finEvent.ToString(Formatting.None)))
        {
            stream.Append("data: ").Append(line).Append("\n\n");
        }

        return stream.ToString();
    }

    private static string[]? Channel(IReadOnlyDictionary<string, string> query) => query.GetValueOrDefault("channels")?.Split(':', 3);

    private static string Sign(string channel, string grant) => SignedFiles.Signature($"{channel} {grant}");
}
