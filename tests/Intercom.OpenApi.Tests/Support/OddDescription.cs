using Intercom.OpenApi.Description;
using Intercom.OpenApi.Generation;
using Intercom.OpenApi.Import;
using Intercom.OpenApi.Review;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Support;

/// <summary>The description in Fixtures that holds every oddity.</summary>
internal static class OddDescription
{
    public static string Path { get; } = System.IO.Path.Combine(ThisRepository.Root, "tests", "Intercom.OpenApi.Tests", "Fixtures", "odd.yaml");

    public static JObject Read() => YamlFile.Read(Path);

    public static ImportedDescription Import() => ImportedDescription.Read(Read(), new PreviousDescription(null), []);

    public static PreparedDescription Prepare(Findings findings) => PreparedDescription.Prepare(Import().Facts, [], findings);
}
