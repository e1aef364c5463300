using System.Text.Json.Serialization;

namespace Intercom.Tests.Docs;

[JsonConverter(typeof(ModelJsonConverter<TrackedContact>))]
public class TrackedContact : Contact
{
    [Newtonsoft.Json.JsonProperty("score")]
    public int? Score { get; set; }
}
