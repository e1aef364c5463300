using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Emit;

/// <summary>The examples of all operations as JSON, for the test that runs them.</summary>
public static class ExampleList
{
    /// <summary>The name of the list in the folder of the generated files.</summary>
    public const string FileName = "examples.json";

    /// <summary>
    /// Writes the list: operation, variables and code of each example, whether its values are by rule, and the code for all pages where
    /// there is one.
    /// </summary>
    /// <param name="lowered">The description.</param>
    public static JArray Write(ApiDescription lowered) => new(lowered.Operations.Select(Entry));

    private static JObject Entry(Operation operation)
    {
        JObject entry = new()
        {
            ["operation"] = operation.Name,
            ["route"] = operation.Route,
            ["byRule"] = operation.Definition[SpecExtensions.ExampleByRule],
            ["variables"] = operation.Definition[SpecExtensions.ExampleVariables],
            ["code"] = operation.Definition[SpecExtensions.ExampleCode],
        };
        if (operation.Definition[SpecExtensions.PagesExampleCode] is { } pages)
        {
            entry["pages"] = pages;
        }

        return entry;
    }
}
