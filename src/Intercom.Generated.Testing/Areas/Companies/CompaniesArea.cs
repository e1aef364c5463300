using Intercom.Testing.Areas.Contacts;
using Intercom.Testing.Areas.DataAttributes;
using Intercom.Testing.Areas.Segments;
using Intercom.Testing.Areas.Shared;
using Intercom.Testing.Errors;
using Intercom.Testing.Json;
using Intercom.Testing.Resources;
using Intercom.Testing.Responses;
using Intercom.Testing.Routing;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas.Companies;

/// <summary>Companies, and the contacts that belong to them.</summary>
internal sealed class CompaniesArea(Workspace workspace) : IArea
{
    private const int MaxCompaniesOfContact = 1000;
    private const int MaxCompaniesInPages = 10_000;

    private readonly ContactDirectory _contacts = new(workspace);
    private readonly CompanyScroll _scroll = new(workspace);

    public void Register(HandlerTable handlers)
    {
        handlers.Add("POST", "/companies", CreateOrUpdate);
        handlers.Add("GET", "/companies", FindOrList);
        handlers.Add("POST", "/companies/list", List);
        handlers.Add("GET", "/companies/scroll", _scroll.Next);
        handlers.Add("GET", "/companies/{company_id}", Find);
        handlers.Add("PUT", "/companies/{company_id}", Update);
        handlers.Add("DELETE", "/companies/{company_id}", Delete);
        handlers.Add("GET", "/companies/{company_id}/contacts", ListContacts);
        handlers.Add("GET", "/companies/{company_id}/segments", call => call.List(SegmentRules.Of(workspace, Find(call))));
        handlers.Add("GET", "/contacts/{contact_id}/companies", call =>
            call.List(Links.Find(workspace, _contacts.Find(call.Path("contact_id")), Links.Companies, Kinds.Company)));
        handlers.Add("POST", "/contacts/{contact_id}/companies", Attach);
        handlers.Add("DELETE", "/contacts/{contact_id}/companies/{company_id}", Detach);
    }

    // A company is known by the identifier that the application gave it; one without is created.
    private Record CreateOrUpdate(ApiCall call)
    {
        JObject request = Normalize(call.Read());
        DataAttributeRules.Check(workspace, "company", request.Object("custom_attributes"));
        if (FindByCompanyId(request.Text("company_id")) is { } existing)
        {
            workspace.Change(existing, request);
            workspace.Notify("company.updated", existing, "company");
            return existing;
        }

        Record company = workspace.Add(Kinds.Company, request);
        if (company.Text("company_id") is null)
        {
            workspace.Edit(company, data => data["company_id"] = company.Id);
        }

        workspace.Notify("company.created", company, "company");
        return company;
    }

    private object FindOrList(ApiCall call)
    {
        if (call.Parameter("company_id") is { } companyId)
        {
            return FindByCompanyId(companyId) ?? throw Kinds.Company.NotFound();
        }

        if (call.Parameter("name") is { } name)
        {
            return workspace.All(Kinds.Company).FindBy("name", name).FirstOrDefault() ?? throw Kinds.Company.NotFound();
        }

        if (call.Parameter("tag_id") is { } tagId)
        {
            return call.List(workspace.All(Kinds.Company).FindBy("tag", tagId));
        }

        if (call.Parameter("segment_id") is { } segmentId)
        {
            Record segment = workspace.Get(Kinds.Segment, segmentId);
            return call.List(SegmentRules.KindOf(segment) == Kinds.Company ? SegmentRules.Members(workspace, segment) : []);
        }

        return List(call);
    }

    private View List(ApiCall call)
    {
        RecordStore companies = workspace.All(Kinds.Company);
        if (companies.Count > MaxCompaniesInPages)
        {
            throw ApiErrors.BadRequest("page limit reached, please use scroll API");
        }

        return call.List(call.Parameter("order") == "asc" ? companies.Items : companies.Newest, companies.Count);
    }

    private Record Update(ApiCall call)
    {
        Record company = Find(call);
        JObject request = Normalize(call.Read());
        DataAttributeRules.Check(workspace, "company", request.Object("custom_attributes"));
        workspace.Change(company, request);
        workspace.Notify("company.updated", company, "company");
        return company;
    }

    private View Delete(ApiCall call)
    {
        Record company = Find(call);
        foreach (Record contact in workspace.All(Kinds.Contact).FindBy("company", company.Id).ToList())
        {
            Links.Remove(workspace, contact, Links.Companies, company.Id);
        }

        workspace.Remove(company);
        View deleted = new() { ["id"] = company.Id, ["object"] = "company", ["deleted"] = true };
        workspace.Notify("company.deleted",
            new View { ["type"] = "company", ["id"] = company.Id, ["company_id"] = company.Data["company_id"] }, "deleted_company_object");
        return deleted;
    }

    private View ListContacts(ApiCall call)
    {
        RecordStore contacts = workspace.All(Kinds.Contact);
        string companyId = Find(call).Id;
        return call.List(contacts.FindBy("company", companyId).Where(contact => !ContactDirectory.IsArchived(contact)));
    }

    private Record Attach(ApiCall call)
    {
        Record contact = _contacts.Find(call.Path("contact_id"));
        Record company = workspace.Get(Kinds.Company, call.Read().Text("id"));
        if (Links.Ids(contact, Links.Companies).Count() >= MaxCompaniesOfContact)
        {
            throw ApiErrors.BadRequest("contact_company_limit_exceeded", $"A contact can belong to {MaxCompaniesOfContact} companies");
        }

        if (Links.Add(workspace, contact, Links.Companies, company.Id))
        {
            workspace.Notify("company.contact.attached", new View { ["company"] = company, ["contact"] = contact },
                "webhook_company_contact");
        }

        return company;
    }

    private Record Detach(ApiCall call)
    {
        Record contact = _contacts.Find(call.Path("contact_id"));
        Record company = Find(call);
        if (Links.Remove(workspace, contact, Links.Companies, company.Id))
        {
            workspace.Notify("company.contact.detached", new View { ["company"] = company, ["contact"] = contact },
                "webhook_company_contact");
        }

        return company;
    }

    // A plan is given by its name, and returned as an object.
    private JObject Normalize(JObject request)
    {
        if (request["plan"] is JValue { Value: string name })
        {
            JObject plans = workspace.State.Setting("plans");
            plans[name] ??= plans.Count + 1;
            request["plan"] = new JObject { ["type"] = "plan", ["id"] = plans.Text(name), ["name"] = name };
        }

        return request;
    }

    private Record Find(ApiCall call) => workspace.Get(Kinds.Company, call.Path("company_id"));

    private Record? FindByCompanyId(string? companyId) =>
        workspace.All(Kinds.Company).FindBy("company_id", companyId).FirstOrDefault(company => company.Text("company_id") == companyId)
        ?? (workspace.TryFind(Kinds.Company, companyId, out Record? company) ? company : null);
}
