using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Intercom;

/// <summary>
/// Deserializes a request with several variants to its class: the one that has all properties, requires none that is missing, and is
/// serialized as received.
/// </summary>
internal static class VariantReader
{
    private static readonly ConcurrentDictionary<Type, ModelMembers?> Unions = new();

    /// <summary>Returns the members of an abstract class, with its variants; null for any other class.</summary>
    public static ModelMembers? Find(Type type) => Unions.GetOrAdd(
        type,
        static union => union.GetCustomAttribute<JsonConverterAttribute>(inherit: false)?.ConverterType is { } converter
            ? (Activator.CreateInstance(converter) as IVariantConverter)?.Union
            : null);

    /// <summary>Reads the current value; false, with the JSON that was passed, if the object matches no variant.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, ModelMembers union, out IntercomModel? value, out byte[]? passed)
    {
        value = null;
        passed = null;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return reader.TokenType == JsonTokenType.Null;
        }

        byte[] raw = RawJson.Read(ref reader);
        using JsonDocument json = JsonDocument.Parse(raw, IntercomJson.DocumentOptions);
        JsonElement root = json.RootElement;
        value = union.VariantFactories
            .Select(create => Try(root, raw, create))
            .OfType<IntercomModel>()
            .OrderBy(CountUnknown)
            .ThenBy(model => CountMissing(root, model))
            .ThenBy(model => JsonEquality.AreEqual(ModelFormat.WriteToArray(model), root) ? 0 : 1)
            .FirstOrDefault();
        passed = value is null ? raw : null;
        return value is not null;
    }

    private static IntercomModel? Try(JsonElement json, byte[] raw, Func<IntercomModel> create)
    {
        IntercomModel model = create();
        using JsonDocument constants = JsonDocument.Parse(ModelFormat.WriteToArray(model));
        if (constants.RootElement.EnumerateObject().Any(
            constant => json.TryGetProperty(constant.Name, out JsonElement value) && !JsonEquality.AreEqual(value, constant.Value)))
        {
            return null;
        }

        Utf8JsonReader reader = RawJson.ReaderOf(raw);
        try
        {
            model.ReadObject(ref reader);
            return model;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static int CountMissing(JsonElement json, IntercomModel model) =>
        Enumerable.Range(0, model.ModelMembers.Count).Count(
            member => model.ModelMembers.IsRequired(member) && !json.TryGetProperty(model.ModelMembers.Name(member), out _));

    private static int CountUnknown(object? value) => value switch
    {
        IntercomModel model => (model.UnknownMembers?.Count ?? 0)
            + Enumerable.Range(0, model.ModelMembers.Count).Sum(member => CountUnknown(model.GetValue(member))),
        IReadOnlyList<IntercomModel> models => models.Sum(CountUnknown),
        _ => 0,
    };
}
