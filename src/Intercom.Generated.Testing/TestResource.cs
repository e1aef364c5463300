using Intercom.Testing.Resources;
using Intercom.Testing.Responses;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing;

/// <summary>The resources of one kind in a workspace of the test server, to add and to inspect them. It is thread-safe.</summary>
public sealed class TestResource
{
    private readonly HostedWorkspace _workspace;
    private readonly ResourceKind _kind;
    private readonly string _schema;

    internal TestResource(HostedWorkspace workspace, ResourceKind kind, string schema)
    {
        _workspace = workspace;
        _kind = kind;
        _schema = schema;
    }

    /// <summary>The number of resources.</summary>
    public int Count => _workspace.Dispatcher.Exclusively(() => _workspace.Workspace.All(_kind).Count);

    /// <summary>Lists all resources as in responses, oldest first, including archived contacts.</summary>
    public IReadOnlyList<JObject> List() => _workspace.Dispatcher.Exclusively(() =>
        (IReadOnlyList<JObject>)[.. _workspace.Workspace.All(_kind).Items.Select(Describe)]);

    /// <summary>Returns a resource as in responses; null when none has the identifier.</summary>
    /// <param name="id">The identifier.</param>
    public JObject? Find(string id) => _workspace.Dispatcher.Exclusively(() =>
        _workspace.Workspace.TryFind(_kind, id, out Record? record) ? Describe(record) : null);

    /// <summary>
    /// Adds a resource with these members, without the rules of the API. For resources that no operation creates, such as a call, a team or
    /// a visitor, and for states that take long to reach.
    /// </summary>
    /// <param name="members">The members; missing ones are null or empty. An <c>id</c> replaces the next identifier.</param>
    /// <returns>The resource as in responses.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="members" /> is null.</exception>
    /// <exception cref="ArgumentException">A resource with the identifier exists.</exception>
    public JObject Add(JObject members)
    {
        ArgumentNullException.ThrowIfNull(members);
        return _workspace.Dispatcher.Exclusively(() =>
        {
            string? id = members["id"]?.ToString();
            if (id is not null && _workspace.Workspace.TryFind(_kind, id, out _))
            {
                throw new ArgumentException($"A resource with the identifier {id} exists.", nameof(members));
            }

            return Describe(_workspace.Workspace.Add(_kind, (JObject)members.DeepClone(), id));
        });
    }

    /// <summary>Changes members of a resource, without the rules of the API.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="members">The members to change; null clears one.</param>
    /// <returns>The resource as in responses.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">No resource has the identifier.</exception>
    public JObject Change(string id, JObject members)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(members);
        return _workspace.Dispatcher.Exclusively(() =>
        {
            Record record = _workspace.Workspace.TryFind(_kind, id, out Record? found)
                ? found
                : throw new ArgumentException($"No resource has the identifier {id}.", nameof(id));
            _workspace.Workspace.Change(record, (JObject)members.DeepClone());
            return Describe(record);
        });
    }

    private JObject Describe(Record record) => _workspace.Describe(record, _schema);
}
