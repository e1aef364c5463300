using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom;

/// <summary>What all that is sent and answered has in common. Members that the class does not know are kept and written back.</summary>
[JsonConverter(typeof(ModelConverter))]
public abstract class IntercomModel
{
    /// <summary>
    /// The members that the class has no property for, by their names on the wire; null when there are none. What is put here
    /// is sent.
    /// </summary>
    [JsonExtensionData]
    public IDictionary<string, JToken>? AdditionalProperties { get; set; }

    // The form in which an object came that Intercom sometimes gives as a plain value.
    internal bool IsScalarForm { get; set; }

    /// <summary>Called when the object has been read, for derived classes and partial classes that complete it.</summary>
    protected virtual void OnRead()
    {
    }

    internal void CompleteReading() => OnRead();
}
