using System.Globalization;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Lowering;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Emit.Sources;

/// <summary>The methods that search by a typed condition and return all pages.</summary>
internal sealed class SearchMethodsSource : IGeneratedSource
{
    public IEnumerable<(string Path, string Text)> Write(ApiDescription lowered, JObject bundle) => TypedSearch.All(lowered)
        .GroupBy(search => search.Method.Area, StringComparer.Ordinal)
        .SelectMany(area => PartialClient.Write(area.First().Method, "Search", area.Select(Declaration), area.Select(Implementation)));

    private static string Declaration(TypedSearch search) => PartialClient.Documented(
    [
        $"<summary>Searches {SearchFieldsSource.Items(search)}. Returns the items of all pages.</summary>",
        $"<remarks>Sends <c>{GeneratedText.Documentation(search.Method.Route)}</c> for each page.</remarks>",
        .. PartialClient.Document(Parameters(search)),
        "<param name=\"options\">Settings of each request; null for those of the client.</param>",
        "<param name=\"cancellationToken\">Cancels the enumeration.</param>",
        "<returns>A list that can be enumerated by item or by page. Requests are sent, and exceptions thrown, during "
            + "enumeration.</returns>",
        "<exception cref=\"ArgumentNullException\"><paramref name=\"query\" /> is null.</exception>",
    ],
    Signature(search) + ";");

    private static string Implementation(TypedSearch search)
    {
        string arguments = string.Concat(Own(search).Select(parameter => (parameter.IsBody ? Request(search) : parameter.Name) + ", "));
        return PartialClient.Documented(
            ["<inheritdoc />"],
            $"public virtual {Signature(search)} =>\n        {search.Method.Verb}AllAsync({arguments}options, cancellationToken);");
    }

    private static string Request(TypedSearch search) => search.Request == SearchRequestType.Name
        ? "SearchRequest.For(query, sort, perPage)"
        : $"SearchRequest.For(new {search.Request} {{ Query = query ?? throw new ArgumentNullException(nameof(query)) }}, sort, perPage)";

    private static string Signature(TypedSearch search) =>
        PartialClient.Signature($"IntercomPageable<{search.Item}>", $"{search.Method.Verb}All", Parameters(search));

    private static IEnumerable<MethodParameter> Parameters(TypedSearch search) =>
    [
        .. Own(search).Where(parameter => !parameter.IsBody && parameter.IsRequired),
        new MethodParameter(
            $"SearchExpression<{search.Item}>",
            "query",
            $"Condition that the items must meet{Example(search, "example")}.",
            IsRequired: true),
        new MethodParameter(
            "SearchSort?",
            "sort",
            $"Sort order of the items{Example(search, "order")}; null for the default of Intercom.",
            IsRequired: false),
        new MethodParameter(
            "int?",
            "perPage",
            $"Maximum number of items per page, 1 to {Number(search.MaximumPerPage)}; null for {Usual(search)}.",
            IsRequired: false),
        .. Own(search).Where(parameter => !parameter.IsBody && !parameter.IsRequired),
    ];

    private static IEnumerable<MethodParameter> Own(TypedSearch search) =>
        search.Method.Parameters.Where(parameter => !parameter.IsContinuation);

    private static string Example(TypedSearch search, string member) =>
        search.Fact?.OptionalText(member) is { } example ? $", such as `{example}`" : string.Empty;

    private static string Usual(TypedSearch search) =>
        search.DefaultPerPage is { } usual ? $"the default, {Number(usual)}" : "the default of Intercom";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
