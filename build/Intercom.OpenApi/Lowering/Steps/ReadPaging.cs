using System.Globalization;
using Intercom.OpenApi.Description;
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

    private static readonly string[] Positions = ["page", "starting_after", "scroll_param"];

    public void Apply(ApiDescription description)
    {
        foreach (Operation operation in description.Operations)
        {
            if (PageSchema.Of(description, operation) is not { } page)
            {
                CheckUnsaid(operation);
                continue;
            }

            JObject paging = operation.Definition[Marks.Paging] as JObject ?? [];
            if (((string?)paging["items"] ?? page.OnlyList) is { } items)
            {
                MarkOperation(operation, paging, page, items);
                MarkParameters(operation, (int?)paging["most"] ?? MostEverywhere);
            }
        }
    }

    private static void CheckUnsaid(Operation operation)
    {
        if (operation.Definition[Marks.Paging] is not null)
        {
            throw new DescriptionException($"{operation.Place}: {Marks.Paging} says how it pages, and its answer has neither pages nor scroll_param. Correct {Place}.");
        }
    }

    private static void MarkOperation(Operation operation, JObject paging, PageSchema page, string items)
    {
        operation.Definition[Marks.PageStyle] = Style(operation, paging, page);
        operation.Definition[Marks.PageOf] = page.MarkItems(items)
            ?? throw new DescriptionException($"{operation.Place}: its answer has no list {items}. Correct {Place}.");
        operation.Definition[Marks.PageSizes] = Sizes((int?)paging["usual"], (int?)paging["most"]);
    }

    private static string Style(Operation operation, JObject paging, PageSchema page) => (string?)paging["style"] switch
    {
        "cursor" => "Cursor",
        "page" => "PageNumber",
        "address" => "Address",
        "scroll" => "Scroll",
        null when page.IsScroll => "Scroll",
        null when Has(operation, "page") => "PageNumber",
        null when Has(operation, "starting_after") || operation.Definition["requestBody"] is not null => "Cursor",
        null => "Address",
        string other => throw new DescriptionException($"{operation.Place}: the paging style {other} is none of cursor, page, address and scroll. Correct {Place}."),
    };

    private static bool Has(Operation operation, string parameter) => operation.Parameters.Any(given => (string?)given["name"] == parameter);

    private static string Sizes(int? usual, int? most) => string.Create(
        CultureInfo.InvariantCulture,
        $"A page has {usual?.ToString(CultureInfo.InvariantCulture) ?? "as many"} items{(usual is null ? " as Intercom likes" : " where nothing else is asked for")}{(most is null ? string.Empty : $", and {most} at most")}.");

    private static void MarkParameters(Operation operation, int most)
    {
        foreach (JObject parameter in operation.Parameters)
        {
            string name = (string)parameter["name"]!;
            if (Positions.Contains(name, StringComparer.Ordinal))
            {
                parameter[Marks.PagePosition] = true;
            }
            else if (name == "per_page")
            {
                parameter[Marks.PageMost] = most;
            }
        }
    }
}
