using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Naming;

/// <summary>
/// The member by which an operation takes the page that it is to return: a query parameter, a member of the request body, or of its
/// pagination.
/// </summary>
public static class PageMember
{
    /// <summary>The number of a page.</summary>
    public const string Number = "page";

    /// <summary>The cursor of a page.</summary>
    public const string Cursor = "starting_after";

    /// <summary>The continuation of a scroll.</summary>
    public const string Scroll = "scroll_param";

    /// <summary>The maximum size of a page where the description has none.</summary>
    public const int DefaultMaxSize = 150;

    /// <summary>The object of a request body that contains the page, besides the content of the request.</summary>
    private const string Pagination = "pagination";

    // Both page by cursor, whatever members the description gives them.
    private static readonly string[] HandWritten = [SearchRequestType.Name, SearchRequestType.Pagination];

    /// <summary>The names of all such members.</summary>
    public static IReadOnlyList<string> Names { get; } = [Number, Cursor, Scroll];

    /// <summary>Indicates whether an operation has a page number.</summary>
    public static bool IsNumberTaken(ApiDescription description, Operation operation) =>
        IsParameter(operation, Number) || Bodies(operation).Any(body => Has(description, body, Number, "integer"));

    /// <summary>Indicates whether an operation has a cursor.</summary>
    public static bool IsCursorTaken(ApiDescription description, Operation operation) =>
        IsParameter(operation, Cursor)
            || Bodies(operation).Any(body => IsHandWritten(description, body) || Has(description, body, Cursor, "string"));

    /// <summary>Whether a parameter is the size of a page.</summary>
    public static bool IsPageSize(JObject parameter) =>
        (string?)parameter["name"] == "per_page"
        && (string?)parameter["in"] == "query"
        && parameter["schema"] is JObject size
        && (string?)size["type"] == "integer";

    private static bool IsParameter(Operation operation, string name) =>
        operation.Parameters.Any(parameter => (string?)parameter["name"] == name && (string?)parameter["in"] == "query");

    // The body of a form or a file cannot be changed from page to page.
    private static IEnumerable<JObject> Bodies(Operation operation) => ApiDescription.MediaTypes(operation.Definition["requestBody"])
        .Where(media => media.Name == "application/json")
        .Select(media => (media.Value as JObject)?["schema"])
        .OfType<JObject>();

    private static bool Has(ApiDescription description, JObject body, string name, string type)
    {
        IReadOnlyDictionary<string, JObject> members = ObjectMembers.Of(description, body);
        return IsOfType(description, members, name, type)
            || (members.TryGetValue(Pagination, out JObject? pagination)
                && (
                    (name == Cursor && IsHandWritten(description, pagination))
                        || IsOfType(description, ObjectMembers.Of(description, pagination), name, type)));
    }

    // A member of the same name can be something else, such as a page of a web site.
    private static bool IsOfType(ApiDescription description, IReadOnlyDictionary<string, JObject> members, string name, string type) =>
        members.TryGetValue(name, out JObject? member)
            && ObjectMembers.Parts(description, member).Any(part => (string?)part["type"] == type);

    private static bool IsHandWritten(ApiDescription description, JObject schema) => ObjectMembers.Parts(description, schema)
        .Any(part => HandWritten.Contains((string?)(part[SpecExtensions.Type] ?? part[SpecExtensions.Base]), StringComparer.Ordinal));
}
