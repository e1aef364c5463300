using Intercom.OpenApi.CSharp;
using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Overlays;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Lowering.Steps;

/// <summary>
/// Turns the facts that overlays state about a schema into declarations of its class: its scalar form, and what a request requires.
/// </summary>
public sealed class ReadChecks : IDescriptionStep
{
    private const string Overlay = "21-models.yaml";

    public void Apply(ApiDescription description)
    {
        foreach (JProperty component in description.Schemas.Properties())
        {
            JObject schema = (JObject)component.Value;
            List<string> rules = [.. ScalarForm(description, component), .. Checks(description, component)];
            if (rules.Count > 0)
            {
                schema[SpecExtensions.Rules] = new JArray(rules);
            }
        }
    }

    private static IEnumerable<string> ScalarForm(ApiDescription description, JProperty component)
    {
        if (component.Value[SpecExtensions.ScalarForm] is not { } form)
        {
            yield break;
        }

        string member = form is { Type: JTokenType.String }
            ? (string)form!
            : throw new DescriptionException($"openapi/overlays/{Overlay}: {SpecExtensions.ScalarForm} of {component.Name} is no text.");
        if (Name(description, component.Name, member) is { } name)
        {
            yield return $"ScalarForm(nameof({name}))";
        }
        else
        {
            string place = $"openapi/overlays/{Overlay}: {SpecExtensions.ScalarForm} of {component.Name}";
            UnmatchedFact.Skip(description, place, place, $"it has no member {member}", "it is read as an object alone");
        }
    }

    private static IEnumerable<string> Checks(ApiDescription description, JProperty component)
    {
        foreach (
            Fact check in FactList.Read(
                (JObject)component.Value,
                SpecExtensions.Checks,
                $"{Overlay}: {component.Name}",
                "when",
                "is",
                "needs",
                "minimum"))
        {
            IReadOnlyList<string> needs = check.Texts("needs");
            int? minimum = check.OptionalNumber("minimum");
            if (needs.Count == 0 || check.Has("when") != check.Has("is") || check.Has("when") == minimum is not null)
            {
                throw check.Malformed("needs", "must be there, with when and is, or with minimum");
            }

            IEnumerable<string> members = needs.Concat(check.OptionalText("when") is { } condition ? [condition] : []);
            if (members.FirstOrDefault(member => Name(description, component.Name, member) is null) is { } unknown)
            {
                UnmatchedFact.Skip(
                    description,
                    check,
                    string.Join(", ", needs),
                    $"{component.Name} has no member {unknown}",
                    "it is not checked before sending");
                continue;
            }

            foreach (string rule in Rules(description, component.Name, check, needs, minimum))
            {
                yield return rule;
            }
        }
    }

    private static IEnumerable<string> Rules(
        ApiDescription description,
        string type,
        Fact check,
        IReadOnlyList<string> needs,
        int? minimum)
    {
        IEnumerable<string> names = needs.Select(member => $"nameof({Name(description, type, member)})");
        return minimum is { } count
            ? names.Select(name => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"MinimumCount({name}, {count})"))
            :
            [
                $"RequiredWhen(nameof({Name(description, type, check.Text("when"))}), {CSharpLiteral.Of(check.Text("is"))}, "
                    + $"{string.Join(", ", names)})",
            ];
    }

    // A variant has the members of its union, too.
    private static string? Name(ApiDescription description, string type, string member) =>
        (string?)RequestVariants.Property(description, type, member)?[SpecExtensions.Name];
}
