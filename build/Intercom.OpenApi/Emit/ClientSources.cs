using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Emit.Sources;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Emit;

/// <summary>The files that are about the description as a whole, for which NSwag has no template.</summary>
public static class ClientSources
{
    private static readonly IGeneratedSource[] Sources =
    [
        new AreasSource(),
        new VersionsSource(),
        new RegionsSource(),
        new WebhookTopicsSource(),
        new WebhookItemsSource(),
        new ShortcutsSource(),
        new ErrorCodesSource(),
        new ErrorExceptionsSource(),
        new JobsSource(),
        new JobStatesSource(),
        new DownloadsSource(),
        new SearchFieldsSource(),
        new SearchMethodsSource(),
    ];

    /// <summary>Writes the files, by their paths in the folder of the generated code.</summary>
    /// <param name="lowered">The description as NSwag is given it.</param>
    /// <param name="bundle">The description with its overlays applied.</param>
    public static IReadOnlyDictionary<string, string> Write(ApiDescription lowered, JObject bundle) => Sources
        .SelectMany(source => UnexpectedShape.Explain(source.GetType().Name, () => source.Write(lowered, bundle).ToList()))
        .ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);
}
