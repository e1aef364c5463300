using System.Text.Json;

namespace Intercom;

/// <summary>Compares JSON, independent of the order of properties and of escaping.</summary>
internal static class JsonEquality
{
    public static bool AreEqual(byte[] left, JsonElement right)
    {
        using JsonDocument document = JsonDocument.Parse(left, IntercomJson.DocumentOptions);
        return AreEqual(document.RootElement, right);
    }

    public static bool AreEqual(JsonElement left, JsonElement right) => left.ValueKind == right.ValueKind && left.ValueKind switch
    {
        JsonValueKind.Object => AreEqualObjects(left, right),
        JsonValueKind.Array => left.GetArrayLength() == right.GetArrayLength()
            && left.EnumerateArray().Zip(right.EnumerateArray(), AreEqual).All(isSame => isSame),
        JsonValueKind.String => JsonTree.StringOf(left) == JsonTree.StringOf(right),
        JsonValueKind.Number => left.GetRawText() == right.GetRawText(),
        _ => true,
    };

    private static bool AreEqualObjects(JsonElement left, JsonElement right) =>
        left.EnumerateObject().Count() == right.EnumerateObject().Count()
            && left.EnumerateObject().All(
                member => right.TryGetProperty(member.Name, out JsonElement value) && AreEqual(member.Value, value));
}
