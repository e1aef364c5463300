using Intercom.OpenApi.CSharp;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Lowering.Examples;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Lowering.Steps;

/// <summary>
/// Writes the example of each operation as C#, and as text of its documentation. An operation without values of an overlay gets an example
/// by rule.
/// </summary>
public sealed class WriteExamples : IDescriptionStep
{
    private const string Overlay = "40-examples.yaml";
    private const int Member = 1;

    public void Apply(ApiDescription description)
    {
        foreach (Operation operation in description.Operations)
        {
            Write(description, operation);
            operation.Definition.Remove(SpecExtensions.Example);
        }
    }

    private static void Write(ApiDescription description, Operation operation)
    {
        JObject definition = operation.Definition;
        OperationExample example = OperationExample.Of(description, operation);
        bool isByRule = !definition.ContainsKey(SpecExtensions.Example) || example.Problems.Count > 0;
        if (example.Problems.Count > 0)
        {
            UnmatchedFact.Skip(
                description,
                $"{Overlay}: {operation.Route}",
                $"{Overlay}: {operation.Route}",
                example.Problems[0],
                "an example by rule");
            example = OperationExample.ByRule(description, operation);
        }

        definition[SpecExtensions.ExampleByRule] = isByRule;
        definition[SpecExtensions.ExampleVariables] = new JArray(example.Variables);
        definition[SpecExtensions.ExampleCode] = example.Code;
        definition[SpecExtensions.ExampleDoc] = XmlDocText.Of(example.Code, Member);
        if (example.Pages is { } pages)
        {
            definition[SpecExtensions.PagesExampleCode] = pages;
            definition[SpecExtensions.PagesExampleDoc] = XmlDocText.Of(pages, Member);
        }
    }
}
