using Intercom.Testing.Resources;
using Intercom.Testing.Responses;
using Intercom.Testing.Routing;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas.Shared;

/// <summary>The handlers of a resource that is listed, created, read, updated and deleted.</summary>
/// <param name="workspace">The workspace.</param>
/// <param name="kind">The kind of resource.</param>
/// <param name="path">The path of the list, such as <c>/articles</c>.</param>
internal sealed class ResourceHandlers(Workspace workspace, ResourceKind kind, string path)
{
    /// <summary>
    /// Checks a request and adds what follows from it: the request, and the resource that it changes; null for one that it creates.
    /// </summary>
    public Func<JObject, Record?, JObject> Prepare { get; init; } = (request, _) => request;

    /// <summary>Creates the resource; null for the default creation.</summary>
    public Handler? Create { get; init; }

    /// <summary>Called when a resource was created or changed: the resource, and whether it is new.</summary>
    public Action<Record, bool> Saved { get; init; } = (_, _) => { };

    /// <summary>Called before a resource is deleted.</summary>
    public Action<Record> Deleting { get; init; } = _ => { };

    public void Register(HandlerTable handlers)
    {
        handlers.Add("GET", path, call => call.List(LastChanged(), workspace.All(kind).Count));
        handlers.Add("POST", path, Create ?? Add);
        handlers.Add("GET", $"{path}/{{id}}", Find);
        handlers.Add("PUT", $"{path}/{{id}}", Update);
        handlers.Add("DELETE", $"{path}/{{id}}", Delete);
    }

    private IEnumerable<Record> LastChanged() => workspace.All(kind).Newest.OrderByDescending(record => record.Integer("updated_at"));

    private Record Add(ApiCall call)
    {
        Record record = workspace.Add(kind, Prepare(call.Read(), null));
        Saved(record, true);
        return record;
    }

    private Record Update(ApiCall call)
    {
        Record record = Find(call);
        workspace.Change(record, Prepare(call.Read(), record));
        Saved(record, false);
        return record;
    }

    // The schema says what the deleted object is called.
    private object Delete(ApiCall call)
    {
        Record record = Find(call);
        Deleting(record);
        workspace.Remove(record);
        return call.Route.Form.Response is null ? Reply.Empty : new View { ["id"] = record.Id, ["deleted"] = true };
    }

    private Record Find(ApiCall call) => workspace.Get(kind, call.Path("id"));
}
