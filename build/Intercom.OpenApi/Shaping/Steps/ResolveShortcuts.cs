using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Shaping.Steps;

/// <summary>
/// Turns the request of a shortcut into a reference, so that it gets the C# name of its schema. Removes shortcuts whose schema does not
/// exist.
/// </summary>
public sealed class ResolveShortcuts : IDescriptionStep
{
    public void Apply(ApiDescription description)
    {
        foreach (Operation operation in description.Operations)
        {
            foreach (JProperty shortcut in Shortcuts.Of(operation).ToList())
            {
                Resolve(description, operation, shortcut);
            }
        }
    }

    private static void Resolve(ApiDescription description, Operation operation, JProperty shortcut)
    {
        if ((string?)shortcut.Value["request"] is not { } name)
        {
            return;
        }

        if (description.Schemas.ContainsKey(name))
        {
            shortcut.Value["request"] = ApiDescription.Reference(name);
            return;
        }

        description.Report(
            DiagnosticKind.UnmatchedAction,
            $"{operation.Place} shortcut {shortcut.Name}",
            $"the shortcut {shortcut.Name} needs the schema {name}, which does not exist",
            "Correct it in openapi/overlays/28-shortcuts.yaml.",
            $"no shortcut {shortcut.Name}, since there is no schema {name}");
        shortcut.Remove();
    }
}
