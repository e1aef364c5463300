using Intercom.Testing.Json;
using Intercom.Testing.Routing;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas;

/// <summary>Ticket states, each with the ticket types that have it: all of them.</summary>
internal sealed class TicketStatesHandlers(Workspace workspace) : IArea
{
    public void Register(HandlerTable handlers) => handlers.Add("GET", "/ticket_states", List);

    private JObject List(ApiCall call) => new() { ["type"] = "list", ["data"] = new JArray(workspace.TicketStates.Select(Describe)) };

    private JObject Describe(JObject state) => new(state)
    {
        ["archived"] = false,
        ["ticket_types"] = new JObject { ["type"] = "list", ["data"] = new JArray(workspace.TicketTypes.Items.Select(DescribeType)) },
    };

    private static JObject DescribeType(JObject type) =>
        type.Pick("type", "id", "category", "name", "description", "icon", "archived", "is_internal");
}
