using Intercom.Testing.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Resources;

/// <summary>
/// A stored resource. It holds only the members that have a value; a response gets the others from the schema, so that a hundred thousand
/// resources fit into memory.
/// </summary>
/// <param name="kind">The kind of resource.</param>
/// <param name="id">The identifier.</param>
/// <param name="data">The members that have a value, without the identifier.</param>
internal sealed class Record(ResourceKind kind, string id, JObject data)
{
    public ResourceKind Kind { get; } = kind;

    public string Id { get; } = id;

    /// <summary>
    /// The members. Those that are indexed change through <see cref="RecordStore.Change" /> only. A name with a leading $ is never in a
    /// response.
    /// </summary>
    public JObject Data { get; private set; } = data;

    /// <summary>The position in the store; kept by the store.</summary>
    public int Slot { get; set; }

    /// <summary>Gets a stored member; null when it is missing.</summary>
    public JToken? this[string member] => member == "id" ? new JValue(Id) : Data[member];

    public string? Text(string member) => member == "id" ? Id : Data.Text(member);

    public bool? Flag(string member) => Data.Flag(member);

    public long? Integer(string member) => Data.Integer(member);

    public JArray? List(string member) => Data.List(member);

    public JObject? Object(string member) => Data.Object(member);

    public Record Clone() => new(Kind, Id, (JObject)Data.DeepClone());

    public void Replace(JObject data) => Data = data;
}
