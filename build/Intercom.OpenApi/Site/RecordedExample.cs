using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Site;

/// <summary>The request that an example sent to the test server, and its response, as Markdown that can be opened.</summary>
internal static class RecordedExample
{
    // A page shows the form of a response, not all of a list.
    private const int MaxLines = 120;

    /// <summary>The lines of a recording.</summary>
    /// <param name="recording">The recording of the test of the example; null where there is none.</param>
    public static IEnumerable<string> Lines(JObject? recording)
    {
        if (recording is null)
        {
            yield break;
        }

        yield return "<details>";
        yield return "<summary>Request and response of the example</summary>";
        yield return string.Empty;
        yield return MarkdownText.Block("http", $"{recording["method"]} {recording["url"]}");
        if (Json((string?)recording["request"]) is { Length: > 0 } request)
        {
            yield return string.Empty;
            yield return MarkdownText.Block("json", request);
        }

        yield return string.Empty;
        yield return MarkdownText.Block("http", $"{recording["status"]}");
        if (Json((string?)recording["response"]) is { Length: > 0 } response)
        {
            yield return string.Empty;
            yield return MarkdownText.Block("json", response);
        }

        yield return string.Empty;
        yield return "</details>";
    }

    // A download is no JSON.
    private static string Json(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text[0] is not ('{' or '['))
        {
            return string.Empty;
        }

        string[] lines = JToken.Parse(text).ToString(Formatting.Indented).ReplaceLineEndings("\n").Split('\n');
        return string.Join('\n', lines.Length <= MaxLines ? lines : [.. lines.Take(MaxLines), "..."]);
    }
}
