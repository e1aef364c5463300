using Newtonsoft.Json.Linq;

namespace Intercom;

/// <summary>
/// The JSON and the name with which a value was received, where they differ from those that it is serialized with; null where they do not.
/// </summary>
internal readonly record struct RawForm(object? Value, JToken? Json, string? Name = null);
