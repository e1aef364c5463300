using Intercom.Testing.Areas.Contacts;
using Intercom.Testing.Areas.Tags;
using Intercom.Testing.Resources;
using Intercom.Testing.Search;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas.Segments;

/// <summary>
/// The rule of a segment. It is parsed once, or once a second when it depends on the time, and the members that it selects are found again
/// only after a change.
/// </summary>
/// <param name="query">A query as those of searches; a value such as <c>{"days_ago": 7}</c> is the time so many days before now.</param>
internal sealed class SegmentRule(JObject query)
{
    private const string DaysAgo = "days_ago";
    private const long SecondsOfDay = 86_400;

    private static readonly SearchParser Parser = new(SearchFields.AnyMember(
        new SearchField("tag_id", SearchFieldKind.Any, record => new JArray(Tagging.Ids(record)))));

    private readonly bool _isRelative = query.DescendantsAndSelf().OfType<JProperty>().Any(member => member.Name == DaysAgo);

    private ISearchCondition? _condition;
    private long _conditionTime;

    private RecordStore? _store;
    private long _storeVersion;
    private HashSet<Record> _members = [];

    /// <summary>The query that the rule was created from.</summary>
    public JObject Query => query;

    public bool IsMet(Record record, long now)
    {
        if (_condition is null || (_isRelative && _conditionTime != now))
        {
            _condition = Parser.Parse(Resolve(query, now));
            _conditionTime = now;
            _store = null;
        }

        return _condition.IsMet(record);
    }

    /// <summary>The resources that meet the rule, without archived contacts.</summary>
    public IReadOnlyCollection<Record> Members(RecordStore store, long now)
    {
        if (_store != store || _storeVersion != store.Version || (_isRelative && _conditionTime != now))
        {
            _members = [.. store.Items.Where(record => !ContactDirectory.IsArchived(record) && IsMet(record, now))];
            _store = store;
            _storeVersion = store.Version;
        }

        return _members;
    }

    private static JToken Resolve(JToken part, long now) => part switch
    {
        JObject { Count: 1 } relative when relative[DaysAgo] is { } days => new JValue(now - ((long)days * SecondsOfDay)),
        JObject group => new JObject(group.Properties().Select(member => new JProperty(member.Name, Resolve(member.Value, now)))),
        JArray list => new JArray(list.Select(item => Resolve(item, now))),
        _ => part.DeepClone(),
    };
}
