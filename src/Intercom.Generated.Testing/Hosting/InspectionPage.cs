using System.Globalization;
using Intercom.Testing.Resources;
using Intercom.Testing.State;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Hosting;

/// <summary>The page that shows requests as they arrive, and the content of the workspace.</summary>
internal sealed class InspectionPage(RequestProcessor processor)
{
    public const string Path = "/_inspect";

    private const string DataPath = "/_inspect/data";
    // A browser asks for it with every page.
    private const string IconPath = "/favicon.ico";

    private const int MaxItemsOfKind = 100;

    private static readonly byte[] Page = ReadPage();

    public static bool Has(string path) => path is Path or DataPath or IconPath;

    public ServerResponse Respond(IncomingRequest request) => request.Path switch
    {
        Path => new ServerResponse(200, Page) { ContentType = "text/html; charset=utf-8" },
        IconPath => new ServerResponse(204, string.Empty),
        _ => new ServerResponse(200, Describe(request.Query.GetValueOrDefault("after")).ToString(Formatting.None)),
    };

    private JObject Describe(string? after)
    {
        _ = long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out long seen);
        (IReadOnlyList<RecordedRequest> requests, long total) = processor.Log.After(seen);
        return new JObject
        {
            ["total"] = total,
            ["requests"] = new JArray(requests.Select(Describe)),
            ["state"] = processor.Main.Dispatcher.Exclusively(DescribeState),
        };
    }

    private static JObject Describe(RecordedRequest request) => new()
    {
        ["title"] = request.ToString(),
        ["operation"] = request.Operation,
        ["receivedAt"] = request.ReceivedAt.ToString("u", CultureInfo.InvariantCulture),
        ["query"] = string.Join('&', request.Query.Select(parameter => $"{parameter.Key}={parameter.Value}")),
        ["request"] = request.Body,
        ["response"] = request.ResponseBody,
    };

    private JObject DescribeState()
    {
        WorkspaceState state = processor.Main.Workspace.State;
        return new JObject(state.Stores.OrderBy(store =>
            store.Key, StringComparer.Ordinal).Select(store => new JProperty(store.Key, new JObject
            {
                ["count"] = store.Value.Count,
                ["newest"] = new JArray(store.Value.Newest.Take(MaxItemsOfKind).Select(Describe)),
            })));
    }

    private static JObject Describe(Record record)
    {
        JObject described = new() { ["id"] = record.Id };
        described.Merge(record.Data);
        return described;
    }

    private static byte[] ReadPage()
    {
        using Stream stream = typeof(InspectionPage).Assembly.GetManifestResourceStream("inspect.html")!;
        using MemoryStream copy = new();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
