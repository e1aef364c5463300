using System.Text.Json.Nodes;

namespace Intercom;

/// <content>Additional properties as trees of System.Text.Json.</content>
public abstract partial class IntercomModel
{
    /// <summary>
    /// The JSON names of the properties that the class has no property for, and of values that do not match the type of their property.
    /// </summary>
    [Newtonsoft.Json.JsonIgnore]
    public IReadOnlyList<string> AdditionalPropertyNames => [.. (UnknownMembers?.Members ?? []).Select(member => member.Key)];

    /// <summary>
    /// Returns a property of the JSON that the class has no property for, or a value that does not match the type of its property. The
    /// result is a copy; <see cref="SetAdditionalProperty" /> changes the property.
    /// </summary>
    /// <param name="name">The JSON name.</param>
    /// <returns>The value; null when there is none, and for JSON null. It converts to .NET types, such as <c>(string?)value</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name" /> is null.</exception>
    public JsonNode? GetAdditionalProperty(string name)
    {
        _ = name ?? throw new ArgumentNullException(nameof(name));
        return UnknownMembers?.Find(name) is { } json
            ? JsonNode.Parse(json, nodeOptions: null, IntercomJson.DocumentOptions)
            : null;
    }

    /// <summary>
    /// Sets a property of the JSON that the class has no property for. It is serialized, unless a property with that name is assigned.
    /// </summary>
    /// <param name="name">The JSON name.</param>
    /// <param name="value">
    /// The value, which text, numbers and booleans convert to; null for JSON null. Later changes of it have no effect.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="name" /> is null.</exception>
    public void SetAdditionalProperty(string name, JsonNode? value)
    {
        RemoveAdditionalProperty(name);
        KeepUnknown(name, value is null ? RawJson.Null : IntercomJson.Serialize(value));
    }

    /// <summary>Removes a property of the JSON that the class has no property for.</summary>
    /// <param name="name">The JSON name.</param>
    /// <returns>True when there was such a property.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name" /> is null.</exception>
    public bool RemoveAdditionalProperty(string name)
    {
        _ = name ?? throw new ArgumentNullException(nameof(name));
        if (UnknownMembers?.Contains(name) != true)
        {
            return false;
        }

        UnknownMembers.Remove(name);
        return true;
    }
}
