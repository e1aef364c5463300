using System.Text.RegularExpressions;
using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Overlays;

/// <summary>Applies overlays to a description, as the Overlay 1.0 specification says, and reports actions without effect.</summary>
public sealed class OverlayApplier
{
    // What says of a schema what it is.
    private static readonly string[] Shapes = ["type", "$ref", "enum", SpecExtensions.Type, .. Composition.All];

    private static readonly TimeSpan MaxMatchTime = TimeSpan.FromSeconds(1);

    private readonly JObject _document;
    private readonly DiagnosticBag _diagnostics;
    private readonly CopyBudget _budget = new("Updates of overlays");

    private OverlayApplier(JObject document, DiagnosticBag diagnostics)
    {
        _document = document;
        _diagnostics = diagnostics;
    }

    /// <summary>Applies overlays.</summary>
    /// <param name="document">The description.</param>
    /// <param name="overlays">The overlays, in their order.</param>
    /// <param name="findings">Receives the actions without effect.</param>
    public static void Apply(JObject document, IEnumerable<Overlay> overlays, DiagnosticBag diagnostics)
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

        if (FirstMissing(action) is { } missing)
        {
            Report(
                DiagnosticKind.UnmatchedAction,
                overlay,
                $"{action.Target} -> {missing}",
                $"the update refers to {missing}, which the description does not have",
                $"no effect: there is no {missing}");
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
    private string? FirstMissing(OverlayAction action) => action.Update is not { } update ? null : ApiDescription.References(update)
        .FirstOrDefault(name => _document["components"]?["schemas"]?[name] is null && !Brings(update, name));

    // An update of the schemas has the schema itself, one of the whole description below its components.
    private static bool Brings(JToken update, string schema) => update is JObject members
        && new[] { members, members["schemas"], members["components"]?["schemas"] }
            .Any(schemas => (schemas as JObject)?.ContainsKey(schema) == true);

    private void AddMissing(JObject additions, string overlay)
    {
        foreach (string operation in new MissingParts(_document, additions).Add())
        {
            Report(
                DiagnosticKind.NeedlessAction,
                overlay,
                operation,
                "the addition changes nothing, because the description already has the operation",
                "no effect: the description has the operation, so the addition can be removed");
        }
    }

    // A name in a list that matches nothing would hide behind the others, so each is asked for alone too.
    private List<JToken> SelectAll(OverlayAction action, string overlay)
    {
        List<JToken> targets = Select(_document, action.Target, overlay);
        string[] parts = [.. NameLists.OneNameEach(action.Target)];
        foreach (string part in parts.Where(part => Select(_document, part, overlay).Count == 0))
        {
            ReportUnmatched(overlay, part, $"the target, a part of {action.Target}, matches nothing in the description");
        }

        if (targets.Count == 0 && parts.Length == 0)
        {
            ReportUnmatched(overlay, action.Target, "the target matches nothing in the description");
        }

        return targets;
    }

    private void ReportUnmatched(string overlay, string target, string problem) => Report(
        DiagnosticKind.UnmatchedAction,
        overlay,
        target,
        problem,
        NearestTarget.Find(_document, target) is { } nearest ? $"no effect; the nearest is {nearest}" : "no effect");

    private void Report(DiagnosticKind kind, string overlay, string target, string problem, string effect) =>
        _diagnostics.Add(new Diagnostic(kind, $"{Path.GetFileName(overlay)}: {target}", problem, $"Correct {overlay}.", effect));

    private void UpdateAll(List<JToken> targets, OverlayAction action, string overlay)
    {
        CopyBudget copies = new(overlay);
        List<JToken> before = [.. targets.Select(target => copies.Copy(target))];
        targets.ForEach(target => Update(target, action, overlay));
        if (targets.SequenceEqual(before, JToken.EqualityComparer))
        {
            Report(
                DiagnosticKind.NeedlessAction,
                overlay,
                action.Target,
                "the update changes nothing, because the description already has this content",
                "no effect: the description has this content, so the action can be removed");
        }

        foreach ((JToken target, JToken old) in targets.Zip(before))
        {
            RemoveStrays(target, old, action, overlay);
        }
    }

    // A merge makes what it does not find, so that a member that is gone would come back as nothing but its name or its documentation.
    private void RemoveStrays(JToken target, JToken before, OverlayAction action, string overlay)
    {
        if (target is not JObject members)
        {
            return;
        }

        foreach (JProperty member in members.Properties().ToList())
        {
            JToken? old = (before as JObject)?[member.Name];
            if (old is null && IsMember(member) && member.Value is JObject schema && schema.HasValues && !HasShape(schema))
            {
                Report(
                    DiagnosticKind.UnmatchedAction,
                    overlay,
                    $"{action.Target} -> {member.Path}",
                    $"the description has no member {member.Path}",
                    $"no effect: there is no {member.Name}");
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
            || (members["properties"] as JObject ?? []).PropertyValues()
                .Concat([members["items"], members["additionalProperties"]])
                .OfType<JToken>()
                .Any(HasShape));

    private static bool IsMember(JProperty member) => member.Parent?.Parent is JProperty { Name: "properties" or "schemas" };

    private static List<JToken> Select(JObject document, string target, string overlay)
    {
        try
        {
            return [.. document.SelectTokens(target, new JsonSelectSettings { RegexMatchTimeout = MaxMatchTime })];
        }
        catch (Exception exception) when (
            exception is JsonException or RegexMatchTimeoutException or IndexOutOfRangeException or ArgumentException or FormatException)
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
                throw new DescriptionException(
                    $"{overlay}: the target {action.Target} is the whole description, or was removed by this action already.");
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
