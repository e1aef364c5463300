using System.Globalization;
using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Naming;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Lowering.Steps;

/// <summary>
/// Every operation that answers with a page gets a method that goes over all pages, and its answer becomes a page to it. How it pages is said in an overlay;
/// where nobody has said it, the parameters, the members of the request body and the answer show it.
/// </summary>
public sealed class DetectPagedOperations : IDescriptionStep
{
    private const string Place = "openapi/overlays/26-paging.yaml";
    private const int DefaultMaximum = 150;

    private static readonly Dictionary<string, string> Styles = new(StringComparer.Ordinal)
    {
        ["cursor"] = "Cursor",
        ["page"] = "PageNumber",
        ["address"] = "Address",
        ["scroll"] = "Scroll",
    };

    public void Apply(ApiDescription description)
    {
        foreach (Operation operation in description.Operations)
        {
            if (PageSchema.Of(description, operation) is not { } page)
            {
                ReportUnpaged(description, operation);
                continue;
            }

            JObject paging = operation.Definition[SpecExtensions.Paging] as JObject ?? [];
            if (paging["max"] is null && DescribedMaximum(operation) is { } maximum)
            {
                paging["max"] = maximum;
            }

            if (((string?)paging["items"] ?? page.OnlyList) is { } items && DescribeOperation(description, operation, paging, page, items))
            {
                DescribeParameters(operation, (int?)paging["max"] ?? DefaultMaximum);
            }
        }
    }

    private static void ReportUnpaged(ApiDescription description, Operation operation)
    {
        if (operation.Definition[SpecExtensions.Paging] is not null)
        {
            description.Report(
                DiagnosticKind.UnmatchedAction,
                operation.Place,
                $"{operation.Place}: {SpecExtensions.Paging} says how it pages, and its answer has neither pages nor scroll_param. Correct {Place}.",
                "no method for all pages, since its answer is no page");
        }
    }

    private static bool DescribeOperation(ApiDescription description, Operation operation, JObject paging, PageSchema page, string items)
    {
        string style = Style(description, operation, paging, page);
        if (page.DescribeItems(items) is not { } type)
        {
            description.Report(
                DiagnosticKind.UnmatchedAction,
                operation.Place,
                $"{operation.Place}: its answer has no list {items}. Correct {Place}.",
                $"its answer has no list {items}; {(page.OnlyList is null ? "no method for all pages" : $"read as pages of {page.OnlyList}")}");
            if (page.OnlyList is not { } only || page.DescribeItems(only) is not { } other)
            {
                return false;
            }

            type = other;
            items = only;
        }

        operation.Definition[SpecExtensions.Paging] = new JObject(paging.Properties())
        {
            ["style"] = Styles.Single(known => known.Value == style).Key,
            ["items"] = items,
        };
        operation.Definition[SpecExtensions.PageStyle] = style;
        operation.Definition[SpecExtensions.PageOf] = type;
        operation.Definition[SpecExtensions.PageSizes] = Sizes((int?)paging["default"], (int?)paging["max"]);
        return true;
    }

    private static string Style(ApiDescription description, Operation operation, JObject paging, PageSchema page) => (string?)paging["style"] switch
    {
        string said when Styles.TryGetValue(said, out string? style) => style,
        null when page.IsScroll => "Scroll",
        null when PageMember.IsNumberTaken(description, operation) => "PageNumber",
        null when PageMember.IsCursorTaken(description, operation) => "Cursor",
        null => "Address",
        string other => throw new DescriptionException($"{operation.Place}: the paging style {other} is none of cursor, page, address and scroll. Correct {Place}."),
    };

    // Only where it is a size: a fault of the description must not keep every page from being requested.
    private static int? DescribedMaximum(Operation operation) =>
        operation.Parameters.Where(IsPageSize).Select(parameter => parameter["schema"]!["maximum"] as JValue).FirstOrDefault() is { Value: long and > 0 and <= int.MaxValue } maximum
            ? (int)maximum
            : null;

    private static bool IsPageSize(JObject parameter) =>
        (string?)parameter["name"] == "per_page" && (string?)parameter["in"] == "query" && parameter["schema"] is JObject size && (string?)size["type"] == "integer";

    private static string Sizes(int? usual, int? max) => (usual, max) switch
    {
        (null, null) => "Intercom decides the page size.",
        (null, _) => $"Page size: {max.Value.ToString(CultureInfo.InvariantCulture)} at most.",
        (_, null) => $"Page size: {usual.Value.ToString(CultureInfo.InvariantCulture)} by default.",
        _ => string.Create(CultureInfo.InvariantCulture, $"Page size: {usual} by default, {max} at most."),
    };

    private static void DescribeParameters(Operation operation, int max)
    {
        foreach (JObject parameter in operation.Parameters)
        {
            string name = (string)parameter["name"]!;
            if ((string?)parameter["in"] == "query" && PageMember.Names.Contains(name, StringComparer.Ordinal))
            {
                parameter[SpecExtensions.Continuation] = true;
            }
            else if (IsPageSize(parameter))
            {
                parameter[SpecExtensions.PageMax] = max;
                parameter["schema"]!["format"] = "int32";
            }
        }
    }
}
