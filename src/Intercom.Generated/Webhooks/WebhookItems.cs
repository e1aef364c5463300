using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom;

/// <summary>Which class an item is read as: by its own type, and where it has none by the topic.</summary>
internal static partial class WebhookItems
{
    public static IntercomModel? Read(WebhookTopic topic, JObject? item)
    {
        if (item is null)
        {
            return null;
        }

        string? type = (item["type"] as JValue)?.Value as string;

        // Later versions put a closed ticket inside of the item.
        JObject read = type != "ticket" && item["ticket"] is JObject ticket && topic.Value.StartsWith("ticket.", StringComparison.Ordinal) ? ticket : item;
        string kind = ReferenceEquals(read, item) ? type ?? UsualType(topic.Value) : "ticket";
        Type model = Models.TryGetValue(kind, out Type? known) ? known : typeof(WebhookItem);
        try
        {
            return (IntercomModel)read.ToObject(model, IntercomJson.Serializer)!;
        }
        catch (JsonException exception)
        {
            throw new IntercomWebhookException($"The item of {topic} cannot be read as {model.Name}: {exception.Message}", exception);
        }
    }

    // A topic that is not known begins with the type of its item, as nearly all known ones do.
    private static string UsualType(string topic) => TypesByTopic.TryGetValue(topic, out string[]? types) ? types[0] : topic.Split('.')[0];
}
