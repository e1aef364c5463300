using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Normalization;
using Intercom.OpenApi.Pipeline;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Support;

/// <summary>The description in Fixtures that holds every oddity.</summary>
internal static class IrregularDescription
{
    public static string Path { get; } = System.IO.Path.Combine(
        ThisRepository.Root,
        "tests",
        "Intercom.OpenApi.Tests",
        "Fixtures",
        "irregular.yaml");

    public static JObject Read() => YamlFile.Read(Path);

    public static NormalizedDescription Import() => NormalizedDescription.Read(Read(), new PreviousDescription(null), []);

    public static PreparedDescription Prepare(DiagnosticBag diagnostics) => PreparedDescription.Prepare(Import().Facts, [], diagnostics);
}
