using Intercom.Testing.Errors;
using Intercom.Testing.Json;
using Intercom.Testing.Resources;
using Intercom.Testing.Responses;
using Intercom.Testing.Routing;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas.CustomObjects;

/// <summary>Custom object instances of any type, known by their external identifier.</summary>
internal sealed class CustomObjectsArea(Workspace workspace) : IArea
{
    private const string Collection = "/custom_object_instances/{type}";

    public void Register(HandlerTable handlers)
    {
        handlers.Add("POST", Collection, CreateOrUpdate);
        handlers.Add("GET", Collection, FindByExternalId);
        handlers.Add("DELETE", Collection, call => Delete(FindByExternalId(call)));
        handlers.Add("GET", $"{Collection}/{{id}}", Find);
        handlers.Add("DELETE", $"{Collection}/{{id}}", call => Delete(Find(call)));
    }

    private Record CreateOrUpdate(ApiCall call)
    {
        JObject request = call.Read();
        string externalId = request.Required("external_id");
        request["type"] = call.Path("type");
        if (Find(call.Path("type"), externalId) is { } existing)
        {
            workspace.Change(existing, request);
            return existing;
        }

        return workspace.Add(Kinds.CustomObjectInstance, request);
    }

    private Record FindByExternalId(ApiCall call) =>
        Find(call.Path("type"), call.Parameter("external_id") ?? throw ApiErrors.Missing("external_id")) ?? throw ApiErrors.NotFound();

    private Record Find(ApiCall call) =>
        workspace.TryFind(Kinds.CustomObjectInstance, call.Path("id"), out Record? instance) && instance.Text("type") == call.Path("type")
        ? instance
        : throw ApiErrors.NotFound();

    private Record? Find(string type, string externalId) => workspace.All(Kinds.CustomObjectInstance)
        .FindBy("key", $"{type} {externalId}")
        .FirstOrDefault(instance => instance.Text("type") == type && instance.Text("external_id") == externalId);

    private View Delete(Record instance)
    {
        workspace.Remove(instance);
        return new View { ["object"] = instance.Data["type"], ["id"] = instance.Id, ["deleted"] = true };
    }
}
