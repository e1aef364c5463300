using System.Globalization;
using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Naming;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Lowering.Steps;

/// <summary>
/// Notes for every operation with x-paging the C# code of the method that returns all pages, and on its response how the page gets at its
/// items.
/// </summary>
public sealed class DescribePages : IDescriptionStep
{
    public void Apply(ApiDescription description)
    {
        foreach (Operation operation in description.Operations)
        {
            if (
                operation.Definition[SpecExtensions.Paging] is JObject paging
                    && (string?)paging["style"] is { } style
                    && (string?)paging["items"] is { } items)
            {
                Describe(description, operation, paging, style, items);
            }
        }
    }

    private static void Describe(ApiDescription description, Operation operation, JObject paging, string style, string items)
    {
        if (PageSchema.Of(description, operation)?.DescribeItems(items) is not { } type)
        {
            description.Report(
                DiagnosticKind.Relaxed,
                operation.Place,
                $"its response has no class with a list {items}",
                "Correct openapi/overlays/26-paging.yaml.",
                "no method for all pages, since its response has no class with such a list");
            return;
        }

        int? maximum = (int?)paging["max"];
        operation.Definition[SpecExtensions.PageStyle] = PagingStyles.Members[style];
        operation.Definition[SpecExtensions.PageType] = ClientMethod.Of(description, operation).Result;
        operation.Definition[SpecExtensions.PageOf] = type;
        operation.Definition[SpecExtensions.PageSizes] = Sizes((int?)paging["default"], maximum);
        DescribeParameters(operation, maximum ?? PageMember.DefaultMaxSize);
    }

    private static string Sizes(int? size, int? maximum) => (size, maximum) switch
    {
        (null, null) => "Intercom decides the page size.",
        (null, _) => $"Page size: {maximum.Value.ToString(CultureInfo.InvariantCulture)} at most.",
        (_, null) => $"Page size: {size.Value.ToString(CultureInfo.InvariantCulture)} by default.",
        _ => string.Create(CultureInfo.InvariantCulture, $"Page size: {size} by default, {maximum} at most."),
    };

    private static void DescribeParameters(Operation operation, int maximum)
    {
        foreach (JObject parameter in operation.Parameters)
        {
            string name = (string)parameter["name"]!;
            if ((string?)parameter["in"] == "query" && PageMember.Names.Contains(name, StringComparer.Ordinal))
            {
                parameter[SpecExtensions.Continuation] = true;
            }
            else if (PageMember.IsPageSize(parameter))
            {
                parameter[SpecExtensions.PageMax] = maximum;
                parameter["schema"]!["format"] = "int32";
            }
        }
    }
}
