using System.Globalization;
using Intercom.Testing.Errors;
using Intercom.Testing.Json;
using Intercom.Testing.Resources;
using Intercom.Testing.Responses;
using Intercom.Testing.Routing;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas.Companies;

/// <summary>The scroll over all companies: one at a time, which expires a minute after its last page.</summary>
internal sealed class CompanyScroll(Workspace workspace)
{
    private const int PageSize = 100;
    private const int SecondsToExpiry = 60;

    public View Next(ApiCall call)
    {
        JObject scroll = workspace.State.Setting("scroll");
        if (scroll.Integer("expires_at") <= workspace.Now)
        {
            scroll.RemoveAll();
        }

        string? token = call.Parameter("scroll_param");
        if (token is null)
        {
            Begin(scroll);
        }
        else if (scroll.Text("token") != token)
        {
            throw ApiErrors.NotFound("scroll parameter not found");
        }

        return TakePage(scroll);
    }

    private void Begin(JObject scroll)
    {
        if (scroll.Has("token"))
        {
            throw ApiErrors.BadRequest("scroll_exists", "scroll already exists for this workspace");
        }

        scroll["token"] = $"scroll-{workspace.State.Next("scrolls").ToString("D8", CultureInfo.InvariantCulture)}";
        scroll["ids"] = new JArray(workspace.All(Kinds.Company).Items.Select(company => company.Id));
    }

    // The companies are those that there were when the scroll began.
    private View TakePage(JObject scroll)
    {
        List<string> ids = [.. scroll.List("ids")!.Select(id => (string)id!)];
        scroll["ids"] = new JArray(ids.Skip(PageSize));
        scroll["expires_at"] = workspace.Now + SecondsToExpiry;
        string? token = scroll.Text("token");
        if (ids.Count == 0)
        {
            scroll.RemoveAll();
        }

        return new View
        {
            ["type"] = "list",
            ["data"] = ids.Take(PageSize).Select(id =>
                workspace.TryFind(Kinds.Company, id, out Record? company) ? company : null).OfType<Record>(),
            ["scroll_param"] = token,
        };
    }
}
