using System.Text.Json;

namespace Intercom;

/// <summary>
/// Reads a list that is named after its items when its property is named <c>data</c>, or the other way round, as in other versions of the
/// API. It is serialized under its received name.
/// </summary>
internal static class RenamedList
{
    private const string GeneralName = "data";
    private const string ListSuffix = ".list";

    public static void Read(IntercomModel model)
    {
        ModelMembers members = model.ModelMembers;
        if (model.UnknownMembers is not { Count: > 0 } bag
            || !members.IsList
            || members.SoleList is not (>= 0 and int list)
            || model.IsAssigned(list)
            || bag.Contains(members.Name(list)))
        {
            return;
        }

        KeyValuePair<string, byte[]> renamed = bag.Members.FirstOrDefault(member => IsRenamed(member, members.Name(list), TypeOf(model)));
        if (renamed.Key is not null && TryRead(model, list, renamed.Value))
        {
            bag.Remove(renamed.Key);
            model.UnknownMembers = bag.Count == 0 ? null : bag;
            model.KeepForm(new RawForm(list, model.FormOf(list).Json, renamed.Key));
        }
    }

    private static bool IsRenamed(KeyValuePair<string, byte[]> member, string list, string? type)
    {
        if (member.Value[0] != (byte)'[')
        {
            return false;
        }

        using JsonDocument json = JsonDocument.Parse(member.Value, IntercomJson.DocumentOptions);
        JsonElement items = json.RootElement;
        return items.GetArrayLength() > 0
            && items.EnumerateArray().All(item => item.ValueKind == JsonValueKind.Object)
            && (list == GeneralName ? IsNamedBy(member.Key, type, items) : member.Key == GeneralName && IsList(type));
    }

    // By the type of the list, such as tag.list, or else by that of its items.
    private static bool IsNamedBy(string name, string? type, JsonElement items) =>
        type is not null && type.EndsWith(ListSuffix, StringComparison.Ordinal)
            ? name == Plural(type.Substring(0, type.Length - ListSuffix.Length))
            : IsList(type) && items.EnumerateArray().All(item => IsNamedByType(name, item));

    private static bool IsNamedByType(string name, JsonElement item) =>
        item.TryGetProperty("type", out JsonElement noun)
            && noun.ValueKind == JsonValueKind.String
            && Plural(noun.GetString()!) == name;

    private static bool IsList(string? type) => type is null || ResponseKind.IsListType(type);

    private static string Plural(string noun) =>
        noun.EndsWith("y", StringComparison.Ordinal) ? noun.Substring(0, noun.Length - 1) + "ies" : noun + "s";

    private static string? TypeOf(IntercomModel model) =>
        (model.ModelMembers.Type >= 0 ? model.GetValue(model.ModelMembers.Type) as string : null)
            ?? (model.UnknownMembers!.Find("type") is { } type ? ScalarJson.TextOf(type) : null);

    // A list of another type than its property stays in the additional properties.
    private static bool TryRead(IntercomModel model, int list, byte[] items)
    {
        IntercomModel trial = model.Copy();
        Utf8JsonReader reader = RawJson.ReaderOf(items);
        try
        {
            trial.ReadValue(ref reader, list);
        }
        catch (JsonException)
        {
            return false;
        }

        reader = RawJson.ReaderOf(items);
        model.ReadValue(ref reader, list);
        return true;
    }
}
