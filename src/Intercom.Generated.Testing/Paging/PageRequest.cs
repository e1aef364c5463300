using System.Globalization;
using Intercom.Testing.Errors;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Paging;

/// <summary>Which page is asked for.</summary>
internal sealed record PageRequest(int PerPage, Cursor Start)
{
    private const int MaxPerPage = 150;

    public static PageRequest FromQuery(IReadOnlyDictionary<string, string> query, int usualPerPage) =>
        Create(query.GetValueOrDefault("per_page"), query.GetValueOrDefault("starting_after"), usualPerPage);

    public static PageRequest FromBody(JObject body, int usualPerPage) => body["pagination"] switch
    {
        null or { Type: JTokenType.Null } => Create(perPage: null, startingAfter: null, usualPerPage),
        JObject pagination => Create(Text(pagination["per_page"]), Text(pagination["starting_after"]), usualPerPage),
        _ => throw ApiErrors.WrongType("pagination", "pagination must be an object"),
    };

    private static PageRequest Create(string? perPage, string? startingAfter, int usualPerPage) => new(
        perPage is null ? usualPerPage : ParsePerPage(perPage),
        string.IsNullOrEmpty(startingAfter) ? Cursor.Start : Cursor.Decode(startingAfter));

    private static int ParsePerPage(string text)
    {
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int perPage) || perPage == 0)
        {
            throw ApiErrors.Invalid("per_page", "Per Page must be a number from 1 on");
        }

        return perPage <= MaxPerPage ? perPage : throw ApiErrors.Invalid("per_page", "Per Page is too big");
    }

    private static string? Text(JToken? token) => token is null or { Type: JTokenType.Null } ? null : token.ToString();
}
