using Intercom.OpenApi.Document;

namespace Intercom.OpenApi.Update;

/// <summary>The operations whose example has values by rule, although it passes more than identifiers.</summary>
internal static class ExamplesToWrite
{
    /// <summary>The operations, in the order of the description.</summary>
    public static IEnumerable<Operation> Of(DescriptionUpdate description) => description.Prepared.Lowered.Operations
        .Where(operation => (bool?)operation.Definition[SpecExtensions.ExampleByRule] == true && HasValues(operation));

    private static bool HasValues(Operation operation) => operation.Definition["requestBody"] is not null
        || operation.Parameters.Any(parameter => (string?)parameter["in"] == "query" && (bool?)parameter["required"] == true
            && parameter["schema"]?[SpecExtensions.Constant] is null);
}
