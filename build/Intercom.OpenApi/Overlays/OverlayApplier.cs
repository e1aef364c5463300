using System.Text.RegularExpressions;
using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Overlays;

/// <summary>Applies overlays to a description, as the Overlay 1.0 specification says, and refuses actions without effect, or notes them.</summary>
public sealed class OverlayApplier
{
    // What says of a schema what it is.
    private static readonly string[] Shapes = ["type", "$ref", "enum", "allOf", "anyOf", "oneOf", "x-csharp-type"];

    private static readonly TimeSpan MaxMatchTime = TimeSpan.FromSeconds(1);

    private readonly JObject _document;
    private readonly DiagnosticBag? _diagnostics;
    private readonly CopyBudget _budget = new("Updates of overlays");

    private OverlayApplier(JObject document, DiagnosticBag? diagnostics)
    {
        _document = document;
        _diagnostics = diagnostics;
    }

    /// <summary>Applies overlays.</summary>
    /// <param name="document">The description.</param>
    /// <param name="overlays">The overlays, in their order.</param>
    /// <param name="findings">Where actions without effect are noted; null to refuse them.</param>
    public static void Apply(JObject document, IEnumerable<Overlay> overlays, DiagnosticBag? diagnostics = null)
    {
        OverlayApplier applier = new(document, diagnostics);
        foreach (Overlay overlay in overlays)
        {
            foreach (OverlayAction action in overlay.Actions)
            {
                applier.Apply(action, overlay.Name);
            }

            InputLimits.Check(document, overlay.Name);
        }
    }

    private void Apply(OverlayAction action, string overlay)
    {
        if (action.IsAddition)
        {
            AddMissing((JObject)action.Update!, overlay);
            return;
        }

        if (_diagnostics is not null && FirstMissing(action) is { } missing)
        {
            Note(
                DiagnosticKind.UnmatchedAction,
                $"{Path.GetFileName(overlay)}: {action.Target} -> {missing}",
                $"{overlay}: the update of {action.Target} refers to {missing}, which the description does not have.",
                () => $"without effect, since there is no {missing}");
            return;
        }

        List<JToken> targets = SelectAll(action, overlay);
        if (action.Remove)
        {
            targets.ForEach(target => Remove(target, action, overlay));
        }
        else if (targets.Count > 0)
        {
            UpdateAll(targets, action, overlay);
        }
    }

    // What an overlay adds for the schemas of one version would refer to nothing in a version that lacks them.
    private string? FirstMissing(OverlayAction action) => (action.Update as JContainer)?.Descendants()
        .OfType<JProperty>()
        .Where(property => property.Name == "$ref")
        .Select(property => ApiDescription.ReferenceName(property.Parent))
        .OfType<string>()
        .FirstOrDefault(name => _document["components"]?["schemas"]?[name] is null && !Brings(action.Update!, name));

    // An update of the schemas has the schema itself, one of the whole description below its components.
    private static bool Brings(JToken update, string schema) => update is JObject members
        && new[] { members, members["schemas"], members["components"]?["schemas"] }.Any(schemas => (schemas as JObject)?.ContainsKey(schema) == true);

    private void AddMissing(JObject additions, string overlay)
    {
        foreach (string operation in new MissingParts(_document, additions).Add())
        {
            Note(
                DiagnosticKind.NeedlessAction,
                $"{Path.GetFileName(overlay)}: {operation}",
                $"{overlay}: the addition of {operation} changes nothing: the description has the operation already.",
                () => "the description has the operation by now; the addition can go");
        }
    }

    // A name in a list that matches nothing would hide behind the others, so each is asked for alone too.
    private List<JToken> SelectAll(OverlayAction action, string overlay)
    {
        List<JToken> targets = Select(_document, action.Target, overlay);
        string[] parts = [.. NameLists.OneNameEach(action.Target)];
        foreach (string part in parts.Where(part => Select(_document, part, overlay).Count == 0))
        {
            Unmatched(overlay, part, $"{overlay}: the target {part} matches nothing in the description, and is a part of {action.Target}.");
        }

        if (targets.Count == 0 && parts.Length == 0)
        {
            Unmatched(overlay, action.Target, $"{overlay}: the target {action.Target} matches nothing in the description.");
        }

        return targets;
    }

    private void Unmatched(string overlay, string target, string problem) =>
        Note(DiagnosticKind.UnmatchedAction, $"{Path.GetFileName(overlay)}: {target}", problem, () => NearestTarget.Find(_document, target) is { } nearest ? $"without effect; the nearest is {nearest}" : "without effect");

    private void Note(DiagnosticKind kind, string place, string problem, Func<string> decision)
    {
        if (_diagnostics is null)
        {
            throw new DescriptionException(problem);
        }

        _diagnostics.Add(new Diagnostic(kind, place, problem, decision()));
    }

    private void UpdateAll(List<JToken> targets, OverlayAction action, string overlay)
    {
        CopyBudget copies = new(overlay);
        List<JToken> before = [.. targets.Select(target => copies.Copy(target))];
        targets.ForEach(target => Update(target, action, overlay));
        if (targets.SequenceEqual(before, JToken.EqualityComparer))
        {
            Note(
                DiagnosticKind.NeedlessAction,
                $"{Path.GetFileName(overlay)}: {action.Target}",
                $"{overlay}: the update of {action.Target} changes nothing: the description says so already.",
                () => "says what the description says by now, and can go");
        }

        foreach ((JToken target, JToken old) in targets.Zip(before))
        {
            RemoveStrays(target, old, action, overlay);
        }
    }

    // A merge makes what it does not find, so that a member that is gone would come back as nothing but its name or its documentation.
    private void RemoveStrays(JToken target, JToken before, OverlayAction action, string overlay)
    {
        if (_diagnostics is null || target is not JObject members)
        {
            return;
        }

        foreach (JProperty member in members.Properties().ToList())
        {
            JToken? old = (before as JObject)?[member.Name];
            if (old is null && IsMember(member) && member.Value is JObject schema && schema.HasValues && !HasShape(schema))
            {
                Note(
                    DiagnosticKind.UnmatchedAction,
                    $"{Path.GetFileName(overlay)}: {action.Target} -> {member.Path}",
                    $"{member.Path} is spoken of in {overlay}, but the description has no such member.",
                    () => $"without effect, since there is no {member.Name}");
                member.Remove();
            }
            else
            {
                RemoveStrays(member.Value, old ?? new JObject(), action, overlay);
            }
        }
    }

    // Members and items shape a schema only where they have a shape themselves.
    private static bool HasShape(JToken schema) => schema is JObject members
        && (Shapes.Any(members.ContainsKey)
            || (members["properties"] as JObject ?? []).PropertyValues().Concat([members["items"], members["additionalProperties"]]).OfType<JToken>().Any(HasShape));

    private static bool IsMember(JProperty member) => member.Parent?.Parent is JProperty { Name: "properties" or "schemas" };

    private static List<JToken> Select(JObject document, string target, string overlay)
    {
        try
        {
            return [.. document.SelectTokens(target, new JsonSelectSettings { RegexMatchTimeout = MaxMatchTime })];
        }
        catch (Exception exception) when (exception is JsonException or RegexMatchTimeoutException or IndexOutOfRangeException or ArgumentException or FormatException)
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

    private void Update(JToken target, OverlayAction action, string overlay)
    {
        switch (target)
        {
            case JArray array:
                array.Add(_budget.Copy(action.Update!, array));
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

    private void Merge(JObject target, JObject update)
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
                        existing.Add(_budget.Copy(item, existing));
                    }

                    break;
                default:
                    target[member.Name] = _budget.Copy(member.Value, target);
                    break;
            }
        }
    }
}
