using Intercom.Testing.Areas.Segments;
using Intercom.Testing.Resources;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Tests.Areas;

public class SegmentRuleTests
{
    private const long Now = 1_800_000_000;

    private RecordStore _store = null!;

    [SetUp]
    public void CreateStore() => _store = new RecordStore(Kinds.Contact);

    [TestCase("""{"field":"role","operator":"=","value":"lead"}""")]
    [TestCase("""{"field":"created_at","operator":">","value":{"days_ago":1}}""")]
    public void Members_are_not_computed_again_without_a_change(string query)
    {
        SegmentRule rule = new(JObject.Parse(query));
        Add("1");

        rule.Members(_store, Now).Should().BeSameAs(rule.Members(_store, Now)).And.ContainSingle();
    }

    [Test]
    public void Members_follow_changes_of_the_store()
    {
        SegmentRule rule = new(JObject.Parse("""{"field":"role","operator":"=","value":"lead"}"""));
        Record first = Add("1");
        rule.Members(_store, Now).Should().Equal(first);

        Record second = Add("2");
        rule.Members(_store, Now).Should().Equal(first, second);
        _store.Change(first, data => data["role"] = "user");
        rule.Members(_store, Now).Should().Equal(second);
        _store.Remove(second);
        rule.Members(_store, Now).Should().BeEmpty();
    }

    [Test]
    public void Members_of_a_rule_that_depends_on_the_time_follow_the_clock()
    {
        SegmentRule rule = new(JObject.Parse("""{"field":"created_at","operator":">","value":{"days_ago":1}}"""));
        Record contact = Add("1");

        rule.Members(_store, Now).Should().Equal(contact);
        rule.Members(_store, Now + 90_000).Should().BeEmpty();
        rule.IsMet(contact, Now).Should().BeTrue();
        rule.Members(_store, Now).Should().Equal(contact);
    }

    [Test]
    public void Members_of_another_store_are_computed_anew()
    {
        SegmentRule rule = new(JObject.Parse("""{"field":"role","operator":"=","value":"lead"}"""));
        Add("1");
        rule.Members(_store, Now);

        rule.Members(new RecordStore(Kinds.Contact), Now).Should().BeEmpty();
    }

    private Record Add(string id)
    {
        Record contact = new(Kinds.Contact, id, new JObject { ["role"] = "lead", ["created_at"] = Now - 1000 });
        _store.Add(contact);
        return contact;
    }
}
