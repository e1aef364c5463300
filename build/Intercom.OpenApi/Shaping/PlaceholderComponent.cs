using Intercom.OpenApi.Document;
using Intercom.OpenApi.Naming;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Shaping;

/// <summary>The placeholder component of a hand-written type, to which steps lower schemas.</summary>
public static class PlaceholderComponent
{
    /// <summary>A file in a request.</summary>
    public const string Upload = "IntercomUpload";

    /// <summary>Text, a number or a boolean in a request.</summary>
    public const string Scalar = "ScalarValue";

    /// <summary>A reference to a type, whose component is added where there is none.</summary>
    /// <param name="description">The description.</param>
    /// <param name="type">The type.</param>
    public static JObject Reference(ApiDescription description, string type)
    {
        // A schema of the description can be called so; NameTypes gives it another name in C#.
        string key = UniqueName.Among(
            type,
            candidate => description.Schemas[candidate] is { } other && !IsPlaceholder(other, type),
            "Type");
        description.Schemas[key] ??= new JObject
        {
            ["type"] = "object",
            ["properties"] = new JObject(),
            [SpecExtensions.Name] = type,
            [SpecExtensions.HandWritten] = true,
        };
        return ApiDescription.Reference(key);
    }

    private static bool IsPlaceholder(JToken schema, string type) =>
        (bool?)schema[SpecExtensions.HandWritten] == true && (string?)schema[SpecExtensions.Name] == type;
}
