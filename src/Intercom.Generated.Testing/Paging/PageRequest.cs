using System.Globalization;
using Intercom.Testing.Errors;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Paging;

/// <summary>The page that a request selects.</summary>
internal sealed record PageRequest(int PerPage, Cursor Start)
{
    public static PageRequest FromQuery(IReadOnlyDictionary<string, string> query, PageFormat format)
    {
        PageRequest request = Create(query.GetValueOrDefault("per_page"), query.GetValueOrDefault("starting_after"), format);
        return query.TryGetValue("page", out string? page) && request.Start == Cursor.Start ? request.AtPage(ParsePage(page)) : request;
    }

    public static PageRequest FromBody(JObject body, PageFormat format) => body["pagination"] switch
    {
        null or { Type: JTokenType.Null } => Create(perPage: null, startingAfter: null, format),
        JObject pagination => Create(Text(pagination["per_page"]), Text(pagination["starting_after"]), format),
        _ => throw ApiErrors.WrongType("pagination", "pagination must be an object"),
    };

    private static PageRequest Create(string? perPage, string? startingAfter, PageFormat format) => new(
        string.IsNullOrEmpty(perPage) ? format.DefaultPerPage : ParsePerPage(perPage, format.MaxPerPage),
        string.IsNullOrEmpty(startingAfter) ? Cursor.Start : Cursor.Decode(startingAfter));

    private PageRequest AtPage(int page) => this with { Start = new Cursor((int)Math.Min((page - 1L) * PerPage, int.MaxValue), page) };

    private static int ParsePage(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int page) && page > 0
        ? page
        : throw ApiErrors.Invalid("page", "Page must be a number from 1 on");

    private static int ParsePerPage(string text, int max)
    {
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int perPage) || perPage == 0)
        {
            throw ApiErrors.Invalid("per_page", "Per Page must be a number from 1 on");
        }

        return perPage <= max ? perPage : throw ApiErrors.Invalid("per_page", "Per Page is too big");
    }

    private static string? Text(JToken? token) => token is null or { Type: JTokenType.Null } ? null : token.ToString();
}
