using Intercom.Testing.Resources;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Responses;

/// <summary>Reads the members of an object of a response: a record, a view or JSON.</summary>
/// <param name="value">A resource, a view or a JSON object.</param>
/// <param name="workspace">The workspace that the value belongs to.</param>
internal readonly struct ObjectReader(object value, Workspace workspace)
{
    public static string? TypeOf(object value) => value switch
    {
        Record record => record.Data["type"]?.ToString(),
        View view => view.GetValueOrDefault("type") as string,
        JObject source => source["type"]?.ToString(),
        _ => null,
    };

    public static IEnumerable<string> Names(object value) => value switch
    {
        Record record => record.Data.Properties().Select(member => member.Name).Concat(record.Kind.Computed.Keys),
        View view => view.Keys,
        JObject source => source.Properties().Select(member => member.Name),
        _ => [],
    };

    public bool TryGet(string name, out object? member)
    {
        switch (value)
        {
            case Record record:
                return TryGet(record, name, out member);
            case View view:
                return view.TryGetValue(name, out member);
            default:
                bool isThere = ((JObject)value).TryGetValue(name, StringComparison.Ordinal, out JToken? token);
                member = token;
                return isThere;
        }
    }

    /// <summary>The members that the schema lacks. A resource keeps them to itself.</summary>
    public IEnumerable<KeyValuePair<string, object?>> Others(ResponseShape shape) => value switch
    {
        Record described when shape.Members.Length > 0 => Undescribed(described, shape),
        Record record => Others(record.Data, shape).Prepend(KeyValuePair.Create("id", (object?)record.Id)),
        View view => view.Where(member => member.Value is not Absent && shape.Member(member.Key) is null),
        JObject source => Others(source, shape),
        _ => [],
    };

    private IEnumerable<KeyValuePair<string, object?>> Undescribed(Record record, ResponseShape shape)
    {
        Workspace owner = workspace;
        return record.Kind.Undescribed.Count == 0
            ? []
            : record.Kind.Undescribed.Where(name =>
                shape.Member(name) is null).Select(name => KeyValuePair.Create(name, record.Kind.Computed[name](owner, record)));
    }

    private static IEnumerable<KeyValuePair<string, object?>> Others(JObject source, ResponseShape shape) => source.Properties()
        .Where(member => !member.Name.StartsWith('$') && shape.Member(member.Name) is null)
        .Select(member => KeyValuePair.Create(member.Name, (object?)member.Value));

    private bool TryGet(Record record, string name, out object? member)
    {
        if (record.Kind.Computed.TryGetValue(name, out ComputedMember? compute))
        {
            member = compute(workspace, record);
            return true;
        }

        if (name == "id")
        {
            member = record.Id;
            return true;
        }

        member = record.Data[name];
        return member is not null;
    }
}
