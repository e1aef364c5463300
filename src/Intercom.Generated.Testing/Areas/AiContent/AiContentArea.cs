using Intercom.Testing.Areas.Shared;
using Intercom.Testing.Errors;
using Intercom.Testing.Json;
using Intercom.Testing.Resources;
using Intercom.Testing.Routing;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas.AiContent;

/// <summary>Import sources and external pages. A page is known by its source and its external identifier.</summary>
internal sealed class AiContentArea(Workspace workspace) : IArea
{
    public void Register(HandlerTable handlers)
    {
        new ResourceHandlers(workspace, Kinds.ImportSource, "/ai/content_import_sources")
        {
            Prepare = PrepareSource,
            Deleting = DeletePages
        }.Register(handlers);
        new ResourceHandlers(workspace, Kinds.ExternalPage, "/ai/external_pages")
        {
            Prepare = PreparePage,
            Create = CreateOrUpdatePage
        }.Register(handlers);
    }

    private static JObject PrepareSource(JObject request, Record? source)
    {
        request["status"] = request.Text("status") ?? source?.Text("status") ?? "active";
        if (request.Text("sync_behavior") == "automated")
        {
            request["sync_behavior"] = "automatic";
        }

        return request;
    }

    private void DeletePages(Record source)
    {
        foreach (Record page in workspace.All(Kinds.ExternalPage).FindBy("source_id", source.Id).ToList())
        {
            workspace.Remove(page);
        }
    }

    private JObject PreparePage(JObject request, Record? page)
    {
        string? sourceId = request.Text("source_id") ?? page?.Text("source_id");
        if (!workspace.TryFind(Kinds.ImportSource, sourceId, out _))
        {
            throw ApiErrors.Invalid("source_id", "There is no such content import source");
        }

        request["last_ingested_at"] = workspace.Now;
        return request;
    }

    private Record CreateOrUpdatePage(ApiCall call)
    {
        JObject request = PreparePage(call.Read(), page: null);
        if (workspace.All(Kinds.ExternalPage).FindBy("key",
            $"{request.Text("source_id")} {request.Text("external_id")}").FirstOrDefault() is { } existing)
        {
            workspace.Change(existing, request);
            return existing;
        }

        request["ai_agent_availability"] ??= true;
        request["ai_copilot_availability"] ??= true;
        return workspace.Add(Kinds.ExternalPage, request);
    }
}
