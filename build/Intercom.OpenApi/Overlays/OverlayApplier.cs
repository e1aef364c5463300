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
        List<JToken> targets = SelectAll(document, action, overlay);
        if (action.Remove)
        {
            targets.ForEach(target => Remove(target, action, overlay));
        }
        else
        {
            UpdateAll(targets, action, overlay);
        }
    }

    // A name in a list that matches nothing would hide behind the others, so each is asked for alone too.
    private static List<JToken> SelectAll(JObject document, OverlayAction action, string overlay)
    {
        foreach (string part in NameLists.OneNameEach(action.Target))
        {
            if (Select(document, part, overlay).Count == 0)
            {
                throw new DescriptionException($"{overlay}: the target {part} matches nothing in the description, and is a part of {action.Target}.");
            }
        }

        List<JToken> targets = Select(document, action.Target, overlay);
        return targets.Count > 0
            ? targets
            : throw new DescriptionException($"{overlay}: the target {action.Target} matches nothing in the description.");
    }

    private static void UpdateAll(List<JToken> targets, OverlayAction action, string overlay)
    {
        List<JToken> before = [.. targets.Select(target => target.DeepClone())];
        targets.ForEach(target => Update(target, action, overlay));
        if (targets.SequenceEqual(before, JToken.EqualityComparer))
        {
            throw new DescriptionException($"{overlay}: the update of {action.Target} changes nothing: the description says so already.");
        }
    }

    private static List<JToken> Select(JObject document, string target, string overlay)
    {
        try
        {
            return [.. document.SelectTokens(target)];
        }
        catch (Exception exception) when (exception is JsonException or IndexOutOfRangeException or ArgumentException or FormatException)
        {
            throw new DescriptionException($"{overlay}: the target {target} is not a JSONPath: {exception.Message}");
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
