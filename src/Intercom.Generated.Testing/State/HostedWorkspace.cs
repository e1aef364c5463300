using Intercom.Testing.Areas;
using Intercom.Testing.Areas.Admins;
using Intercom.Testing.Areas.Fin;
using Intercom.Testing.Json;
using Intercom.Testing.Middleware;
using Intercom.Testing.Resources;
using Intercom.Testing.Routing;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.State;

/// <summary>A workspace with the handlers that work on it, and its rate limit.</summary>
internal sealed class HostedWorkspace
{
    private readonly IReadOnlyList<IArea> _areas;

    public HostedWorkspace(ServerSettings settings, ApiDescription description, string id, string name, string regionCode)
    {
        Workspace = new Workspace(settings, description, id, name, regionCode);
        RateLimiter = new RateLimiter(settings.RateLimit, settings.TimeProvider);
        HandlerTable handlers = new();
        _areas = AreaCatalog.Create(Workspace);
        foreach (IArea area in _areas)
        {
            area.Register(handlers);
        }

        Dispatcher = new Dispatcher(description, Workspace, handlers);
        Seed();
    }

    public Workspace Workspace { get; }

    public RateLimiter RateLimiter { get; }

    public Dispatcher Dispatcher { get; }

    public JObject AddAdmin(string name, string email) => Dispatcher.Exclusively(() =>
        Describe(Workspace.Add(Kinds.Admin, AdminsArea.Create(name, email)), "admin"));

    /// <summary>Adds a reply of Fin to a conversation.</summary>
    /// <returns>The conversation as in responses; null when none has the identifier.</returns>
    public JObject? ReplyAsFin(string conversationId, string body) => Dispatcher.Exclusively(() =>
    {
        if (!Workspace.TryFind(Kinds.Conversation, conversationId, out Record? conversation))
        {
            return null;
        }

        new FinAgent(Workspace).AddReply(conversation, body, article: null);
        return Describe(conversation, "conversation");
    });

    /// <summary>Adds an entry to the activity log.</summary>
    public void RecordActivity(string type, string description) => Dispatcher.Exclusively(() =>
    {
        ActivityRecorder.Write(Workspace, type, description, []);
        return true;
    });

    /// <summary>Restores the initial state of the workspace.</summary>
    public void Reset() => Dispatcher.Exclusively(() =>
    {
        Workspace.State = new WorkspaceState();
        Seed();
        return true;
    });

    public WorkspaceState TakeSnapshot() => Dispatcher.Exclusively(() => Workspace.State.Clone());

    public void Restore(WorkspaceState snapshot) => Dispatcher.Exclusively(() => Workspace.State = snapshot.Clone());

    /// <summary>Describes a resource as responses do.</summary>
    public JObject Describe(object item, string schema) =>
        JsonText.Parse(Workspace.Description.Responses.Write(item, Workspace.Description.ResponseShape(schema), Workspace));

    private void Seed()
    {
        Workspace.Add(Kinds.Admin, AdminsArea.Create("Olive Owner", "olive@intercom.test"));
        foreach (IArea area in _areas)
        {
            area.Seed();
        }
    }
}
