using System.Collections.Concurrent;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom;

/// <summary>
/// Deserializes a request with several variants to its class: the one that has all properties, requires none that is missing, and is
/// serialized as received.
/// </summary>
internal static class VariantReader
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<ModelContract>> Branches = new();

    public static ReadResult Read(JsonReader reader, Type type)
    {
        string path = reader.Path;
        JObject json = (JObject)RawJson.Read(reader);
        IntercomModel? best = Branches.GetOrAdd(type, Find)
            .Select(branch => Try(json, path, branch))
            .Where(model => model is not null)
            .OrderBy(model => CountUnknown(model!))
            .ThenBy(model => CountMissing(json, model!))
            .ThenBy(model => JToken.DeepEquals(Codec.For(type).WriteToToken(model), json) ? 0 : 1)
            .FirstOrDefault();
        return best is null ? ReadResult.Unreadable(json) : ReadResult.Canonical(best);
    }

    // Sorted by name, so that the order does not depend on the compiler.
    private static IReadOnlyList<ModelContract> Find(Type type) =>
    [
        .. type.Assembly.GetTypes()
            .Where(branch => branch.IsSubclassOf(type) && !branch.IsAbstract)
            .OrderBy(branch => branch.Name, StringComparer.Ordinal)
            .Select(ModelContract.Of),
    ];

    private static IntercomModel? Try(JObject json, string path, ModelContract branch)
    {
        JObject constants = (JObject)Codec.For(branch.Type).WriteToToken(branch.Create());
        if (constants.Properties().Any(constant => json[constant.Name] is { } value && !JToken.DeepEquals(value, constant.Value)))
        {
            return null;
        }

        using JTokenReader reader = RawJson.ReaderOf(json, path);
        try
        {
            return ModelReader.Read(reader, branch);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static int CountMissing(JObject json, IntercomModel model) =>
        ModelContract.Of(model.GetType()).Members.Count(member => member.IsRequired && !json.ContainsKey(member.Name));

    private static int CountUnknown(object? value) => value switch
    {
        IntercomModel model => (model.AdditionalProperties?.Count ?? 0)
            + ModelContract.Of(model.GetType()).Members.Sum(member => CountUnknown(member.GetValue(model))),
        IReadOnlyList<IntercomModel> models => models.Sum(CountUnknown),
        _ => 0,
    };
}
