using System.Globalization;
using Intercom.OpenApi.Description;
using Intercom.OpenApi.Review;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Lowering.Steps;

/// <summary>
/// Every operation that answers with a page gets a method that goes over all pages, and its answer becomes a page to it. How it pages is said in an overlay;
/// where nobody has said it, parameters and answer show it.
/// </summary>
public sealed class ReadPaging : ILoweringStep
{
    private const string Place = "openapi/overlays/26-paging.yaml";
    private const int MostEverywhere = 150;

    private static readonly Dictionary<string, string> Styles = new(StringComparer.Ordinal)
    {
        ["cursor"] = "Cursor",
        ["page"] = "PageNumber",
        ["address"] = "Address",
        ["scroll"] = "Scroll",
    };

    private static readonly string[] Positions = ["page", "starting_after", "scroll_param"];

    public void Apply(ApiDescription description)
    {
        foreach (Operation operation in description.Operations)
        {
            if (PageSchema.Of(description, operation) is not { } page)
            {
                CheckUnsaid(description, operation);
                continue;
            }

            JObject paging = operation.Definition[Marks.Paging] as JObject ?? [];
            if (((string?)paging["items"] ?? page.OnlyList) is { } items && MarkOperation(description, operation, paging, page, items))
            {
                MarkParameters(operation, (int?)paging["most"] ?? MostEverywhere);
            }
        }
    }

    private static void CheckUnsaid(ApiDescription description, Operation operation)
    {
        if (operation.Definition[Marks.Paging] is not null)
        {
            description.Decide(
                FindingKind.UnmatchedAction,
                operation.Place,
                $"{operation.Place}: {Marks.Paging} says how it pages, and its answer has neither pages nor scroll_param. Correct {Place}.",
                "no method for all pages, since its answer is no page");
        }
    }

    private static bool MarkOperation(ApiDescription description, Operation operation, JObject paging, PageSchema page, string items)
    {
        string style = Style(operation, paging, page);
        if (page.MarkItems(items) is not { } type)
        {
            description.Decide(
                FindingKind.UnmatchedAction,
                operation.Place,
                $"{operation.Place}: its answer has no list {items}. Correct {Place}.",
                $"its answer has no list {items}; {(page.OnlyList is null ? "no method for all pages" : $"read as pages of {page.OnlyList}")}");
            if (page.OnlyList is not { } only || page.MarkItems(only) is not { } other)
            {
                return false;
            }

            type = other;
            items = only;
        }

        operation.Definition[Marks.Paging] = new JObject(paging.Properties())
        {
            ["style"] = Styles.Single(known => known.Value == style).Key,
            ["items"] = items,
        };
        operation.Definition[Marks.PageStyle] = style;
        operation.Definition[Marks.PageOf] = type;
        operation.Definition[Marks.PageSizes] = Sizes((int?)paging["usual"], (int?)paging["most"]);
        return true;
    }

    private static string Style(Operation operation, JObject paging, PageSchema page) => (string?)paging["style"] switch
    {
        string said when Styles.TryGetValue(said, out string? style) => style,
        null when page.IsScroll => "Scroll",
        null when Has(operation, "page") => "PageNumber",
        null when Has(operation, "starting_after") || operation.Definition["requestBody"] is not null => "Cursor",
        null => "Address",
        string other => throw new DescriptionException($"{operation.Place}: the paging style {other} is none of cursor, page, address and scroll. Correct {Place}."),
    };

    private static bool Has(Operation operation, string parameter) => operation.Parameters.Any(given => (string?)given["name"] == parameter);

    private static string Sizes(int? usual, int? most) => (usual, most) switch
    {
        (null, null) => "Intercom decides the page size.",
        (null, _) => $"Page size: {most.Value.ToString(CultureInfo.InvariantCulture)} at most.",
        (_, null) => $"Page size: {usual.Value.ToString(CultureInfo.InvariantCulture)} by default.",
        _ => string.Create(CultureInfo.InvariantCulture, $"Page size: {usual} by default, {most} at most."),
    };

    private static void MarkParameters(Operation operation, int most)
    {
        foreach (JObject parameter in operation.Parameters)
        {
            string name = (string)parameter["name"]!;
            if (Positions.Contains(name, StringComparer.Ordinal))
            {
                parameter[Marks.PagePosition] = true;
            }
            else if (name == "per_page" && parameter["schema"] is JObject size && (string?)size["type"] == "integer")
            {
                parameter[Marks.PageMost] = most;
                size["format"] = "int32";
            }
        }
    }
}
