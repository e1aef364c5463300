namespace Intercom.Testing.Routing;

/// <summary>
/// The handlers by method and path. An operation is found by these two, since its name and the names of its parameters differ between
/// versions of the API. A handler whose operation the description lacks is never called.
/// </summary>
internal sealed class HandlerTable
{
    private readonly Dictionary<string, HandlerEntry> _handlers = new(StringComparer.Ordinal);

    /// <summary>Registers a handler.</summary>
    /// <param name="method">The HTTP method in capitals.</param>
    /// <param name="path">The path, with the names by which the handler reads its parameters.</param>
    /// <param name="handler">Carries out the operation.</param>
    /// <exception cref="ArgumentException">The operation has a handler already.</exception>
    public void Add(string method, string path, Handler handler)
    {
        PathTemplate template = new(path);
        _handlers.Add(Key(method, template), new HandlerEntry(template, handler));
    }

    /// <summary>Whether the operation has rules of its own.</summary>
    public bool Has(string method, PathTemplate template) => _handlers.ContainsKey(Key(method, template));

    public HandlerEntry? Find(Route route) => _handlers.GetValueOrDefault(Key(route.Method, route.Template));

    private static string Key(string method, PathTemplate template) => $"{method} {template.Shape}";
}
