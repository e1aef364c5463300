using Intercom.Testing.Errors;
using Intercom.Testing.Paging;
using Intercom.Testing.Resources;
using Intercom.Testing.Responses;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Routing;

/// <summary>A request for an operation, as its handler sees it.</summary>
/// <param name="route">The operation.</param>
/// <param name="address">The URL of the request without its query.</param>
/// <param name="path">The parameters in the path by name.</param>
/// <param name="query">The parameters in the query by name.</param>
/// <param name="body">The body; empty when the operation has none.</param>
internal sealed class ApiCall(
    Route route,
    string address,
    IReadOnlyDictionary<string, string> path,
    IReadOnlyDictionary<string, string> query,
    JObject body)
{
    private static readonly PageFormat Unpaged = new("data", IsPaged: false, 1, 1, HasTotal: false, HasPages: false, IsNextUrl: false);

    public Route Route { get; } = route;

    public IReadOnlyDictionary<string, string> Query { get; } = query;

    /// <summary>The body as it was sent.</summary>
    public JObject Body { get; } = body;

    public string Path(string name) => path[name];

    /// <summary>Gets a parameter of the query; null when it is missing or empty.</summary>
    public string? Parameter(string name) => Query.TryGetValue(name, out string? value) && value.Length > 0 ? value : null;

    /// <summary>Reads the body by its schema: scalars in the type of the schema, and without members that the schema lacks.</summary>
    /// <param name="except">Members to omit.</param>
    /// <exception cref="ApiError">A member has a value of the wrong type.</exception>
    public JObject Read(params string[] except)
    {
        JObject rest = except.Length == 0
            ? Body
            : new(Body.Properties().Where(member => !except.Contains(member.Name, StringComparer.Ordinal)));
        return Route.Form.Body?.Read(rest) ?? rest;
    }

    /// <summary>Creates the response of a list: all of it, or the page that the query asks for.</summary>
    public View List(IEnumerable<object> items)
    {
        object[] all = [.. items];
        return List(all, all.Length);
    }

    /// <summary>Creates the response of all resources of a kind.</summary>
    public View List(RecordStore store) => List(store.Items, store.Count);

    /// <summary>Creates the response of a list that is enumerated no further than to the end of the page.</summary>
    public View List(IEnumerable<object> items, int count)
    {
        PageFormat format = Route.Form.Paging ?? Unpaged;
        return Pager.Take(items, count, format, PageRequest.FromQuery(Query, format), AddressOfPages());
    }

    /// <summary>Creates the response of a search: the page that the body asks for.</summary>
    public View Found(IReadOnlyCollection<object> items)
    {
        PageFormat format = Route.Form.Paging ?? Unpaged;
        return Pager.Take(items, items.Count, format, PageRequest.FromBody(Body, format), AddressOfPages());
    }

    /// <summary>The URL of the request with another value of a parameter.</summary>
    public string AddressWith(string name, string value)
    {
        IEnumerable<KeyValuePair<string,
            string>> parameters = Query.Where(parameter => parameter.Key != name).Append(KeyValuePair.Create(name, value));
        return $"{address}?{string.Join('&', parameters.Select(Escape))}";
    }

    private static string Escape(KeyValuePair<string, string> parameter) =>
        $"{Uri.EscapeDataString(parameter.Key)}={Uri.EscapeDataString(parameter.Value)}";

    private string AddressOfPages()
    {
        IEnumerable<string> kept = Query
            .Where(parameter => !PageFormat.PagingParameters.Contains(parameter.Key, StringComparer.Ordinal))
            .Select(Escape);
        string rest = string.Join('&', kept);
        return rest.Length == 0 ? address : $"{address}?{rest}";
    }
}
