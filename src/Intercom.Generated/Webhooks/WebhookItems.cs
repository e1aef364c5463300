using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom;

/// <summary>
/// Reads the items of notifications: by their own type, or, when they have none, as the class of their topic whose properties match. The
/// classes of topics and items are generated.
/// </summary>
internal static partial class WebhookItems
{
    private const string TypeProperty = "type";
    private const string IdProperty = "id";

    /// <summary>Deserializes an item.</summary>
    /// <returns>
    /// The item, or the only object that it contains; a <see cref="WebhookItem" /> when no class matches; null for no item.
    /// </returns>
    public static IntercomModel? Read(WebhookTopic topic, JObject? item)
    {
        if (item is null)
        {
            return null;
        }

        if (TypeOf(item) is { } type && Models.TryGetValue(type, out Type? model))
        {
            return Read(topic, item, model);
        }

        string[] types = TypesByTopic.TryGetValue(topic.Value, out string[]? known) ? [.. known.Where(Models.ContainsKey)] : [];
        Type[] fitting = [.. types.Select(possible => Models[possible]).Where(possible => Fits(item, possible)).Distinct()];
        return fitting.Length == 1 ? Read(topic, item, fitting[0])
            : fitting.Length == 0 && OnlyObject(item, types) is { } inner ? Read(topic, inner.Json, inner.Model)
            : Read(topic, item, typeof(WebhookItem));
    }

    /// <summary>Finds the object for a handler: the item, or an object within it.</summary>
    /// <returns>The object; null when the notification contains none of the class.</returns>
    public static T? Find<T>(WebhookNotification notification)
        where T : IntercomModel
    {
        if (notification.Item is T item)
        {
            return item;
        }

        JObject? json = notification.Data?.Item;
        if (json is null)
        {
            return null;
        }

        return typeof(T) == typeof(WebhookItem)
            ? (T)Read(notification.Topic, json, typeof(WebhookItem))
            : (T?)ReadContent(notification.Topic, json, notification.Item!.GetType(), typeof(T));
    }

    /// <summary>Returns the identifier of an item, from <c>id</c> or the property named after its type; null when it has none.</summary>
    public static string? IdOf(JObject? item) => (item?[IdProperty] ?? item?[$"{TypeOf(item)}_{IdProperty}"]) is JValue { Value: { } id }
        ? Convert.ToString(id, CultureInfo.InvariantCulture)
        : null;

    /// <summary>Returns the classes of objects in notifications of a topic; null when unknown.</summary>
    public static IReadOnlyCollection<Type>? ModelsOf(WebhookTopic topic)
    {
        if (!TypesByTopic.TryGetValue(topic.Value, out string[]? types))
        {
            return null;
        }

        HashSet<Type> models = [];
        foreach (Type model in types.Select(type => Models.TryGetValue(type, out Type? known) ? known : typeof(WebhookItem)))
        {
            models.Add(model);
            models.UnionWith(ContentsOf(model).Select(content => content.Model));
        }

        if (ContainedTypesByTopic.TryGetValue(topic.Value, out string[]? contained))
        {
            models.UnionWith(contained.Where(Models.ContainsKey).Select(type => Models[type]));
        }

        return models;
    }

    // Later versions put the object of a topic into a property of the item.
    private static (JObject Json, Type Model)? OnlyObject(JObject item, string[] types)
    {
        (JObject Json, Type Model)[] objects =
        [
            .. from type in types
               where ContentsOf(Models[type]).Length == 0
               let json = item[type] as JObject
               where json is not null && Fits(json, Models[type])
               select (json, Models[type]),
        ];
        return objects.Length == 1 ? objects[0] : null;
    }

    // Objects side by side are identified by their properties; an object of the API by its type or, without one, by its identifier.
    private static bool Fits(JObject json, Type model) => ContentsOf(model) is { Length: > 0 } contents
        ? contents.All(content => json[content.Property] is JObject)
        : TypeOf(json) is { } type
            ? Models.TryGetValue(type, out Type? known) && known == model
            : HasId(json) && ((IntercomModel)Activator.CreateInstance(model)!).ModelMembers.Identifier >= 0;

    private static IntercomModel? ReadContent(WebhookTopic topic, JObject item, Type itemModel, Type model)
    {
        JObject[] candidates = ContentsOf(itemModel) is { Length: > 0 } contents
            ? [.. contents.Where(one => model.IsAssignableFrom(one.Model)).Select(one => Follow(item, one.Names)).OfType<JObject>()]
            : itemModel == typeof(WebhookItem) ? ObjectsOf(item, model) : [];
        JObject? found = Array.Find(candidates, HasId) ?? candidates.FirstOrDefault();
        return found is null ? null : Read(topic, found, model);
    }

    // In an item of unknown type, the objects whose type matches the class.
    private static JObject[] ObjectsOf(JObject item, Type model)
    {
        JObject[] objects = [.. item.PropertyValues().OfType<JObject>().Where(json => TypeOf(json) is not null && Fits(json, model))];
        return objects.Length == 1 ? objects : [];
    }

    private static JObject? Follow(JObject item, IEnumerable<string> names) =>
        names.Aggregate<string, JObject?>(item, static (json, name) => json?[name] as JObject);

    private static WebhookContent[] ContentsOf(Type model) => Contents.TryGetValue(model, out WebhookContent[]? contents) ? contents : [];

    private static string? TypeOf(JObject json) => (json[TypeProperty] as JValue)?.Value as string;

    private static bool HasId(JObject json) => json[IdProperty] is JValue { Value: not null };

    private static IntercomModel Read(WebhookTopic topic, JObject json, Type model)
    {
        try
        {
            return (IntercomModel)json.ToObject(model, NewtonsoftJson.Serializer)!;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            throw new IntercomWebhookException($"The item of {topic} cannot be read as {model.Name}: {exception.Message}", exception);
        }
    }
}
