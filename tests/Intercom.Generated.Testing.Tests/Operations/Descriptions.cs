using Intercom.Testing.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Tests.Operations;

/// <summary>Reads the description that the server is built with.</summary>
internal static class Descriptions
{
    public static JObject Read() => JsonText.ReadResource("intercom.json");
}
