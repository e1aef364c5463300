using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Overlays;

/// <summary>Applies overlays to a description, as the Overlay 1.0 specification says, and refuses actions without effect.</summary>
public static class OverlayApplier
{
    public static void Apply(JObject document, IEnumerable<Overlay> overlays)
    {
        foreach (Overlay overlay in overlays)
        {
            foreach (OverlayAction action in overlay.Actions)
            {
                Apply(document, action, overlay.Name);
            }
        }
    }

    private static void Apply(JObject document, OverlayAction action, string overlay)
    {
        List<JToken> targets = Select(document, action, overlay);
        if (targets.Count == 0)
        {
            throw new DescriptionException($"{overlay}: the target {action.Target} matches nothing in the description.");
        }

        foreach (JToken target in targets)
        {
            if (action.Remove)
            {
                Remove(target, action, overlay);
            }
            else
            {
                Update(target, action, overlay);
            }
        }
    }

    private static List<JToken> Select(JObject document, OverlayAction action, string overlay)
    {
        try
        {
            return [.. document.SelectTokens(action.Target)];
        }
        catch (Exception exception) when (exception is JsonException or IndexOutOfRangeException or ArgumentException or FormatException)
        {
            throw new DescriptionException($"{overlay}: the target {action.Target} is not a JSONPath: {exception.Message}");
        }
    }

    private static void Remove(JToken target, OverlayAction action, string overlay)
    {
        switch (target.Parent)
        {
            case JProperty property:
                property.Remove();
                break;
            case null:
                throw new DescriptionException($"{overlay}: the target {action.Target} is the whole description, or was removed by this action already.");
            default:
                target.Remove();
                break;
        }
    }

    private static void Update(JToken target, OverlayAction action, string overlay)
    {
        switch (target)
        {
            case JArray array:
                array.Add(action.Update!.DeepClone());
                break;
            case JObject container when action.Update is JObject update:
                Merge(container, update);
                break;
            case JObject:
                throw new DescriptionException($"{overlay}: the target {action.Target} is an object, and what it is updated with is not.");
            default:
                throw new DescriptionException($"{overlay}: the target {action.Target} is a plain value; update its parent.");
        }
    }

    private static void Merge(JObject target, JObject update)
    {
        foreach (JProperty member in update.Properties())
        {
            switch (target[member.Name], member.Value)
            {
                case (JObject existing, JObject incoming):
                    Merge(existing, incoming);
                    break;
                case (JArray existing, JArray incoming):
                    foreach (JToken item in incoming)
                    {
                        existing.Add(item.DeepClone());
                    }

                    break;
                default:
                    target[member.Name] = member.Value.DeepClone();
                    break;
            }
        }
    }
}
