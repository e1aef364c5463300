using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Naming.Steps;

/// <summary>
/// Completes x-paging of every operation that returns a page: the style and the list of the items. Without an overlay the parameters, the
/// members of the request body and the response show them.
/// </summary>
public sealed class DetectPagedOperations : IDescriptionStep
{
    private const string Overlay = "openapi/overlays/26-paging.yaml";

    public void Apply(ApiDescription description)
    {
        foreach (Operation operation in description.Operations)
        {
            if (PagedResponse.Of(description, operation) is { } page)
            {
                Detect(description, operation, page);
            }
            else if (operation.Definition.ContainsKey(SpecExtensions.Paging))
            {
                Report(description, operation, $"its response has neither pages nor {PageMember.Scroll}", "no method for all pages");
                operation.Definition.Remove(SpecExtensions.Paging);
            }
        }
    }

    private static void Detect(ApiDescription description, Operation operation, PagedResponse page)
    {
        JObject given = operation.Definition[SpecExtensions.Paging] as JObject ?? [];
        string? items = (string?)given["items"] ?? page.OnlyList;
        if (items is not null && !page.HasList(items))
        {
            Report(
                description,
                operation,
                $"its response has no list {items}",
                page.OnlyList is { } other ? $"the items are those of {other}" : "no method for all pages");
            items = page.OnlyList;
        }

        if (items is null)
        {
            operation.Definition.Remove(SpecExtensions.Paging);
            return;
        }

        JObject paging = new(given.Properties());
        if (paging["max"] is null && DescribedMaximum(operation) is { } maximum)
        {
            paging["max"] = maximum;
        }

        paging["style"] = Style(description, operation, given, page);
        paging["items"] = items;
        operation.Definition[SpecExtensions.Paging] = paging;
    }

    private static string Style(ApiDescription description, Operation operation, JObject paging, PagedResponse page) =>
        (string?)paging["style"] switch
        {
            { } given when PagingStyles.Members.ContainsKey(given) => given,
            { } other => throw new DescriptionException(
                $"{operation.Place}: the paging style {other} is none of "
                    + $"{string.Join(", ", PagingStyles.Members.Keys)}. Correct {Overlay}."),
            null when page.IsScroll => PagingStyles.Scroll,
            null when PageMember.IsNumberTaken(description, operation) => PagingStyles.Page,
            null when PageMember.IsCursorTaken(description, operation) => PagingStyles.Cursor,
            null => PagingStyles.Address,
        };

    // A maximum that is no size is ignored, so that an error of the description does not prevent every request.
    private static int? DescribedMaximum(Operation operation) =>
        operation.Parameters.Where(PageMember.IsPageSize).Select(parameter => parameter["schema"]!["maximum"] as JValue).FirstOrDefault()
            is { Value: long and > 0 and <= int.MaxValue } maximum
            ? (int)maximum
            : null;

    private static void Report(ApiDescription description, Operation operation, string problem, string effect) =>
        description.Report(DiagnosticKind.UnmatchedAction, operation.Place, problem, $"Correct {Overlay}.", $"{effect}, since {problem}");
}
