using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Intercom;

/// <summary>
/// Reads the items of notifications: by their own type, or, when they have none, as the class of their topic whose properties match. The
/// classes of topics and items are generated.
/// </summary>
internal static partial class WebhookItems
{
    private const string TypeProperty = "type";
    private const string IdProperty = "id";

    private static readonly WebhookModel Unknown = WebhookModel.Of<WebhookItem>();

    /// <summary>Deserializes an item.</summary>
    /// <returns>
    /// The item, or the only object that it contains; a <see cref="WebhookItem" /> when no class matches; null for no item.
    /// </returns>
    public static IntercomModel? Read(WebhookTopic topic, JsonElement? json)
    {
        if (json is not { } item)
        {
            return null;
        }

        if (TypeOf(item) is { } type && Models.TryGetValue(type, out WebhookModel? model))
        {
            return Read(topic, item, model);
        }

        string[] types = TypesByTopic.TryGetValue(topic.Value, out string[]? known) ? [.. known.Where(Models.ContainsKey)] : [];
        WebhookModel[] fitting =
        [
            .. types.Select(possible => Models[possible]).Where(possible => Fits(item, possible))
                .GroupBy(possible => possible.Type).Select(possible => possible.First()),
        ];
        return fitting.Length == 1 ? Read(topic, item, fitting[0])
            : fitting.Length == 0 && OnlyObject(item, types) is { } inner ? Read(topic, inner.Json, inner.Model)
            : Read(topic, item, Unknown);
    }

    /// <summary>Finds the object for a handler: the item, or an object within it.</summary>
    /// <returns>The object; null when the notification contains none of the class.</returns>
    public static T? Find<[DynamicallyAccessedMembers(IntercomJson.CreatedModel)] T>(WebhookNotification notification)
        where T : IntercomModel
    {
        if (notification.Item is T item)
        {
            return item;
        }

        if (notification.Data?.ItemJson is not { } json)
        {
            return null;
        }

        return typeof(T) == typeof(WebhookItem)
            ? (T)Read(notification.Topic, json, Unknown)
            : (T?)ReadContent(notification.Topic, json, notification.Item!.GetType(), WebhookModel.Of<T>());
    }

    /// <summary>Returns the identifier of an item, from <c>id</c> or the property named after its type; null when it has none.</summary>
    public static string? IdOf(JsonElement? json) => json is { } item
        ? JsonTree.TextOf(JsonTree.Find(item, IdProperty) ?? JsonTree.Find(item, $"{TypeOf(item)}_{IdProperty}"))
        : null;

    /// <summary>Returns the classes of objects in notifications of a topic; null when unknown.</summary>
    public static IReadOnlyCollection<Type>? ModelsOf(WebhookTopic topic)
    {
        if (!TypesByTopic.TryGetValue(topic.Value, out string[]? types))
        {
            return null;
        }

        HashSet<Type> models = [];
        foreach (Type model in types.Select(type => (Models.TryGetValue(type, out WebhookModel? known) ? known : Unknown).Type))
        {
            models.Add(model);
            models.UnionWith(ContentsOf(model).Select(content => content.Model));
        }

        if (ContainedTypesByTopic.TryGetValue(topic.Value, out string[]? contained))
        {
            models.UnionWith(contained.Where(Models.ContainsKey).Select(type => Models[type].Type));
        }

        return models;
    }

    // Later versions put the object of a topic into a property of the item.
    private static (JsonElement Json, WebhookModel Model)? OnlyObject(JsonElement item, string[] types)
    {
        (JsonElement Json, WebhookModel Model)[] objects =
        [
            .. from type in types
               where ContentsOf(Models[type].Type).Length == 0
               let json = JsonTree.ObjectOf(JsonTree.Find(item, type))
               where json is not null && Fits(json.Value, Models[type])
               select (json.Value, Models[type]),
        ];
        return objects.Length == 1 ? objects[0] : null;
    }

    // Objects side by side are identified by their properties; an object of the API by its type or, without one, by its identifier.
    private static bool Fits(JsonElement json, WebhookModel model) => ContentsOf(model.Type) is { Length: > 0 } contents
        ? contents.All(content => JsonTree.ObjectOf(JsonTree.Find(json, content.Property)) is not null)
        : TypeOf(json) is { } type
            ? Models.TryGetValue(type, out WebhookModel? known) && known.Type == model.Type
            : HasId(json) && model.HasIdentifier;

    private static IntercomModel? ReadContent(WebhookTopic topic, JsonElement item, Type itemModel, WebhookModel model)
    {
        JsonElement[] candidates = ContentsOf(itemModel) is { Length: > 0 } contents
            ? [.. contents.Where(one => model.Type.IsAssignableFrom(one.Model)).Select(one => Follow(item, one.Names))
                .OfType<JsonElement>()]
            : itemModel == typeof(WebhookItem) ? ObjectsOf(item, model) : [];
        return candidates.Length == 0 ? null : Read(topic, candidates[Math.Max(Array.FindIndex(candidates, HasId), 0)], model);
    }

    // In an item of unknown type, the objects whose type matches the class.
    private static JsonElement[] ObjectsOf(JsonElement item, WebhookModel model)
    {
        JsonElement[] objects =
        [
            .. item.EnumerateObject().Select(member => member.Value)
                .Where(json => json.ValueKind == JsonValueKind.Object && TypeOf(json) is not null && Fits(json, model)),
        ];
        return objects.Length == 1 ? objects : [];
    }

    private static JsonElement? Follow(JsonElement item, IEnumerable<string> names) =>
        names.Aggregate<string, JsonElement?>(item, static (json, name) => JsonTree.ObjectOf(JsonTree.Find(json, name)));

    private static WebhookContent[] ContentsOf(Type model) => Contents.TryGetValue(model, out WebhookContent[]? contents) ? contents : [];

    private static string? TypeOf(JsonElement json) => JsonTree.StringOf(JsonTree.Find(json, TypeProperty));

    private static bool HasId(JsonElement json) => JsonTree.TextOf(JsonTree.Find(json, IdProperty)) is not null;

    private static IntercomModel Read(WebhookTopic topic, JsonElement json, WebhookModel model)
    {
        try
        {
            return model.Read(JsonTree.BytesOf(json));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            throw new IntercomWebhookException($"The item of {topic} cannot be read as {model.Type.Name}: {exception.Message}", exception);
        }
    }
}
