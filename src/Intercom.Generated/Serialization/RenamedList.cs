using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom;

/// <summary>
/// Reads a list that is named after its items when its property is named <c>data</c>, or the other way round, as in other versions of the
/// API. It is serialized under its received name.
/// </summary>
internal static class RenamedList
{
    private const string GeneralName = "data";
    private const string ListSuffix = ".list";

    public static void Read(IntercomModel model, ModelContract shape)
    {
        if (model.AdditionalProperties is { Count: > 0 } unknown
            && shape is { IsList: true, SoleList: { } list }
            && !list.IsWritten(model)
            && !unknown.ContainsKey(list.Name)
            && unknown.FirstOrDefault(member => IsRenamed(member, list, TypeOf(model, shape))) is { Value: JArray items } renamed
            && TryRead(list, items) is { IsReadable: true } reading)
        {
            unknown.Remove(renamed.Key);
            if (unknown.Count == 0)
            {
                model.AdditionalProperties = null;
            }

            list.SetValue(model, reading.Value);
            model.KeepForm(list.Name, new RawForm(reading.Value, reading.Form, renamed.Key));
        }
    }

    private static bool IsRenamed(KeyValuePair<string, JToken> member, ModelMember list, string? type) =>
        member.Value is JArray { Count: > 0 } items
        && items.All(item => item is JObject)
        && (list.Name == GeneralName ? IsNamedBy(member.Key, type, items) : member.Key == GeneralName && IsList(type));

    // By the type of the list, such as tag.list, or else by that of its items.
    private static bool IsNamedBy(string name, string? type, JArray items) =>
        type is not null && type.EndsWith(ListSuffix, StringComparison.Ordinal)
            ? name == Plural(type.Substring(0, type.Length - ListSuffix.Length))
            : IsList(type) && items.All(item => item["type"] is JValue { Value: string noun } && Plural(noun) == name);

    private static bool IsList(string? type) => type is null or "list" || type.EndsWith(ListSuffix, StringComparison.Ordinal);

    private static string Plural(string noun) =>
        noun.EndsWith("y", StringComparison.Ordinal) ? noun.Substring(0, noun.Length - 1) + "ies" : noun + "s";

    private static string? TypeOf(IntercomModel model, ModelContract shape) =>
        shape.Find("type")?.GetValue(model) as string
            ?? (model.AdditionalProperties!.TryGetValue("type", out JToken? type) ? type.ToString() : null);

    private static ReadResult TryRead(ModelMember list, JArray items)
    {
        using JTokenReader reader = RawJson.ReaderOf(items, list.Name);
        try
        {
            return list.Codec.Read(reader);
        }
        catch (JsonException)
        {
            return ReadResult.Unreadable();
        }
    }
}
