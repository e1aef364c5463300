using Intercom.Testing.Areas.Tickets;
using Intercom.Testing.Errors;
using Intercom.Testing.Resources;
using Intercom.Testing.Routing;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas.Jobs;

/// <summary>Tickets that are created in the background. A job is done one second after it was queued, by the clock of the server.</summary>
internal sealed class JobsArea(Workspace workspace) : IArea
{
    private const int Duration = 1;
    private const string Pending = "pending";

    private readonly TicketCreation _tickets = new(workspace);

    public void Register(HandlerTable handlers)
    {
        workspace.BeforeEachRequest(Work);
        handlers.Add("POST", "/tickets/enqueue", Enqueue);
        handlers.Add("GET", "/jobs/status/{job_id}", call => workspace.Get(Kinds.Job, call.Path("job_id")));
    }

    private Record Enqueue(ApiCall call)
    {
        if (!workspace.TryFind(Kinds.TicketType, call.Read(except: "contacts")["ticket_type_id"]?.ToString(), out _))
        {
            throw ApiErrors.NotFound("Ticket type not found");
        }

        return workspace.Add(Kinds.Job, new JObject
        {
            ["status"] = Pending,
            ["resource_type"] = "ticket",
            ["$due"] = workspace.Now + Duration,
            ["$request"] = call.Body,
        });
    }

    private void Work()
    {
        RecordStore jobs = workspace.All(Kinds.Job);
        if (jobs.CountBy("status", Pending) == 0)
        {
            return;
        }

        foreach (Record job in jobs.FindBy("status", Pending).Where(job => job.Integer("$due") <= workspace.Now).ToList())
        {
            CarryOut(job);
        }
    }

    private void CarryOut(Record job)
    {
        try
        {
            Record ticket = _tickets.Create(job.Object("$request")!);
            workspace.Edit(job, data =>
            {
                data["status"] = "success";
                data["resource_id"] = ticket.Id;
            });
        }
        catch (ApiError)
        {
            workspace.Edit(job, data => data["status"] = "failed");
        }

        workspace.Edit(job, data => data.Remove("$request"));
        workspace.Notify("job.completed", job, "jobs");
    }
}
