using System.Diagnostics.CodeAnalysis;
using Intercom.Testing.Json;
using Intercom.Testing.Resources;
using Intercom.Testing.Routing;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.State;

/// <summary>A workspace: its resources and its events. Used by one request at a time.</summary>
internal sealed class Workspace(ServerSettings settings, ApiDescription description, string id, string name, string regionCode)
{
    private readonly List<Action> _clockwork = [];
    private readonly long _createdAt = settings.TimeProvider.GetUtcNow().ToUnixTimeSeconds();

    /// <summary>Called for what webhooks notify of: the topic, the item, and the schema of the item.</summary>
    public Action<string, object, string>? OnNotification { get; set; }

    /// <summary>Called for a message to Fin; returns null if the test leaves the reaction to the server.</summary>
    public Func<FinMessage, FinAnswer?>? OnFinMessage { get; set; }

    /// <summary>Called with each event of Fin.</summary>
    public Action<JObject>? OnFinEvent { get; set; }

    public string Id { get; } = id;

    public string Name { get; } = name;

    public string RegionCode { get; } = regionCode;

    public long CreatedAt => _createdAt;

    /// <summary>The time in seconds since 1970.</summary>
    public long Now => UtcNow.ToUnixTimeSeconds();

    public DateTimeOffset UtcNow => settings.TimeProvider.GetUtcNow();

    /// <summary>Whether an attribute has to be defined before it is written.</summary>
    public bool RequiresDataAttributes => settings.RequiresDataAttributes;

    /// <summary>Indicates whether code seeds the workspace. Seeded resources define the attributes that they use.</summary>
    public bool IsSeeding { get; set; }

    /// <summary>The address of the server, without a slash at its end.</summary>
    public string Address { get; set; } = string.Empty;

    public ApiDescription Description { get; } = description;

    /// <summary>The content of the workspace.</summary>
    public WorkspaceState State { get; set; } = new();

    /// <summary>The admin who owns the access token.</summary>
    public Record Owner => State.Store(Kinds.Admin).Items.First();

    /// <summary>Adds an action that runs before each request, such as ending snoozes that are due.</summary>
    public void BeforeEachRequest(Action action) => _clockwork.Add(action);

    public void BringUpToDate()
    {
        foreach (Action action in _clockwork)
        {
            action();
        }
    }

    /// <summary>Notifies webhooks.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="item">The item, in any form that <see cref="Responses.ResponseWriter" /> writes.</param>
    /// <param name="schema">The name of the schema of the item.</param>
    public void Notify(string topic, object item, string schema) => OnNotification?.Invoke(topic, item, schema);

    /// <summary>Adds a resource.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="data">Its members; owned by the resource from then on. Those that are null are dropped.</param>
    /// <param name="id">The identifier; null for the next one.</param>
    public Record Add(ResourceKind kind, JObject data, string? id = null)
    {
        RecordStore store = State.Store(kind);
        id ??= kind.CreateId(State.Next(kind.Name, kind.FirstNumber));
        data.Remove("id");
        DropNulls(data);
        data["created_at"] ??= Now;
        data["updated_at"] ??= Now;
        Record record = new(kind, id, data);
        store.Add(record);
        return record;
    }

    public RecordStore All(ResourceKind kind) => State.Store(kind);

    public bool TryFind(ResourceKind kind, string? id, [NotNullWhen(true)] out Record? record) => State.Store(kind).TryFind(id, out record);

    /// <summary>Finds a resource.</summary>
    /// <exception cref="Errors.ApiError">There is none with the identifier.</exception>
    public Record Get(ResourceKind kind, string? id) => TryFind(kind, id, out Record? record) ? record : throw kind.NotFound();

    /// <summary>Changes a resource without a trace in its time of change.</summary>
    public void Edit(Record record, Action<JObject> change) => State.Store(record.Kind).Change(record, change);

    /// <summary>Applies the members of a request to a resource: maps are merged, anything else is replaced.</summary>
    public void Change(Record record, JObject request) => Edit(record, data =>
    {
        Patch.Apply(data, request);
        data.Remove("id");
        DropNulls(data);
        data["updated_at"] = Now;
    });

    public void Touch(Record record) => Edit(record, data => data["updated_at"] = Now);

    public void Remove(Record record) => State.Store(record.Kind).Remove(record);

    private static void DropNulls(JObject data)
    {
        foreach (JProperty member in data.Properties().Where(member => member.Value.Type == JTokenType.Null).ToList())
        {
            member.Remove();
        }
    }
}
