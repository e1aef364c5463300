using System.Collections.Concurrent;
using Intercom.Testing.Errors;
using Intercom.Testing.Json;
using Intercom.Testing.Resources;
using Intercom.Testing.Responses;
using Intercom.Testing.State;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Routing;

/// <summary>
/// Finds the handler of an operation. One without rules of its own is handled by its shape: as the list, creation, reading, update or
/// deletion of resources in a store of its own, or as an action on one of them.
/// </summary>
internal sealed class ShapeHandlers(Workspace workspace, RouteTable routes, HandlerTable handlers)
{
    private readonly ConcurrentDictionary<Route, HandlerEntry> _entries = new(ReferenceEqualityComparer.Instance);

    private readonly ConcurrentDictionary<Route, IReadOnlyList<Route>> _parents = new(ReferenceEqualityComparer.Instance);

    public HandlerEntry Find(Route route) => _entries.GetOrAdd(route, key => handlers.Find(key) ?? Create(key));

    private HandlerEntry Create(Route route)
    {
        (string shape, Handler handler) = PathTemplate.IsParameter(route.Template.Segments[^1]) ? ForItem(route) : ForPath(route);
        return new HandlerEntry(route.Template, handler, shape);
    }

    private (string Shape, Handler Handler) ForItem(Route route) => route.Method switch
    {
        "GET" => ("get", call => Existing(call)),
        "DELETE" => ("delete", Delete),
        "POST" => ("create", call => Create(call, Concrete(call, route.Template.Segments))),
        _ => ("update", Update),
    };

    private (string Shape, Handler Handler) ForPath(Route route)
    {
        if (route.Method == "GET")
        {
            return route.Form switch
            {
                { Paging: not null } => ("list", call => call.List(Store(call, call.Route.Template.Segments).Items)),
                { Response: null } => ("content", call => new Reply { Content = [], ContentType = call.Route.Form.ContentType }),
                _ => ("get", ReadSetting),
            };
        }

        return route.Method switch
        {
            "POST" when IsSearch(route) => ("search", Search),
            "POST" when IsCollection(route) => ("create", call => Create(call, Concrete(call, call.Route.Template.Segments))),
            "POST" => ("action", Act),
            "DELETE" => ("delete", DeleteSetting),
            _ => ("update", UpdateSetting),
        };
    }

    private bool IsCollection(Route route) => routes.All.Any(other =>
        (other.Template.Shape == $"{route.Template.Shape}/{{}}")
        || (other.Template.Shape == route.Template.Shape && other is { Method: "GET", Form.Paging: not null }));

    private static bool IsSearch(Route route) =>
        route.Form.Paging is not null && route.Template.Segments[^1] is "search" or "list" or "query";

    private Record Existing(ApiCall call)
    {
        string id = call.Path(Name(call.Route.Template.Segments[^1]));
        return Store(call, Parent(call.Route)).TryFind(id, out Record? record) ? record : throw ApiErrors.NotFound();
    }

    private Record Create(ApiCall call, string collection)
    {
        EnsureParents(call);
        return workspace.Add(new ResourceKind(collection), call.Read());
    }

    private Record Update(ApiCall call)
    {
        Record record = Existing(call);
        workspace.Change(record, call.Read());
        return record;
    }

    private object Delete(ApiCall call)
    {
        Record record = Existing(call);
        workspace.Remove(record);
        if (call.Route.Form.Response is null)
        {
            return Reply.Empty;
        }

        record.Data["deleted"] = true;
        return record;
    }

    private View Search(ApiCall call) => call.Found([.. Store(call, Parent(call.Route)).Items]);

    private object Act(ApiCall call)
    {
        JObject request = call.Read();
        Record? parent = EnsureParents(call) as Record;
        if (call.Route.Form.Response is null)
        {
            return new Reply { Content = [], ContentType = call.Route.Form.ContentType };
        }

        return parent is not null && parent.Kind.Name == Concrete(call, Parent(call.Route).SkipLast(1))
            ? ActOn(parent, request)
            : workspace.Add(new ResourceKind(Concrete(call, call.Route.Template.Segments)), request);
    }

    private Record ActOn(Record record, JObject request)
    {
        workspace.Change(record, request);
        return record;
    }

    private JObject ReadSetting(ApiCall call)
    {
        EnsureParents(call);
        return Setting(call);
    }

    private JObject UpdateSetting(ApiCall call)
    {
        EnsureParents(call);
        JObject setting = Setting(call);
        setting.Set(call.Read());
        return setting;
    }

    private object DeleteSetting(ApiCall call)
    {
        EnsureParents(call);
        Setting(call).RemoveAll();
        return call.Route.Form.Response is null ? Reply.Empty : new View { ["deleted"] = true };
    }

    private JObject Setting(ApiCall call) => workspace.State.Setting(Concrete(call, call.Route.Template.Segments));

    private RecordStore Store(ApiCall call, IEnumerable<string> collection)
    {
        EnsureParents(call);
        return workspace.State.Store(new ResourceKind(Concrete(call, collection)));
    }

    private static IEnumerable<string> Parent(Route route) => route.Template.Segments.SkipLast(1);

    // Where the resource that a path goes through can be read, it has to exist.
    private object? EnsureParents(ApiCall call)
    {
        object? parent = null;
        foreach (Route route in _parents.GetOrAdd(call.Route, FindParents))
        {
            parent = Read(route, Concrete(call, call.Route.Template.Segments.Take(route.Template.Segments.Count)));
        }

        return parent;
    }

    // The operations that read the resources that a path goes through, outermost first.
    private List<Route> FindParents(Route route)
    {
        List<Route> parents = [];
        IReadOnlyList<string> segments = route.Template.Segments;
        for (int end = 1; end < segments.Count - 1; end++)
        {
            if (PathTemplate.IsParameter(segments[end]) && FindReading(string.Join('/', segments.Take(end + 1))) is { } parent)
            {
                parents.Add(parent);
            }
        }

        return parents;
    }

    private Route? FindReading(string path)
    {
        string shape = new PathTemplate(path).Shape;
        return routes.All.FirstOrDefault(route => route.Method == HttpMethods.Get && route.Template.Shape == shape);
    }

    private object? Read(Route route, string path)
    {
        HandlerEntry handler = Find(route);
        string[] segments = path.Split('/');
        return handler.Handler(new ApiCall(route, workspace.Address + path, handler.Template.Values(segments), new Dictionary<string,
            string>(StringComparer.Ordinal), []));
    }

    private static string Concrete(ApiCall call, IEnumerable<string> segments) =>
        string.Join('/',
            segments.Select(segment => PathTemplate.IsParameter(segment) ? Uri.EscapeDataString(call.Path(Name(segment))) : segment));

    private static string Name(string segment) => segment.Trim('{', '}');
}
