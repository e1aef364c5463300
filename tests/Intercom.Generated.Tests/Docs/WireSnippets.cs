using System.Text.Json.Serialization;

namespace Intercom.Tests.Docs;

/// <summary>The code of docs/wire.md.</summary>
internal static class WireSnippets
{
    [JsonConverter(typeof(ModelJsonConverter<TrackedContact>))]
    public sealed class TrackedContact : Contact
    {
        [Newtonsoft.Json.JsonProperty("score")]
        public int? Score { get; set; }
    }
}
