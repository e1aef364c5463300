using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Document;

/// <summary>The shortcuts of an operation: methods that make its request of a few arguments.</summary>
internal static class Shortcuts
{
    public static IEnumerable<JProperty> Of(Operation operation) =>
        (operation.Definition[SpecExtensions.Shortcuts] as JObject ?? []).Properties();
}
