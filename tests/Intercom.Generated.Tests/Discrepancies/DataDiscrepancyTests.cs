namespace Intercom.Tests.Discrepancies;

public class DataDiscrepancyTests
{
    [KnownDiscrepancy("metadata of an event has values of all kinds", "data_event.metadata")]
    [Test]
    public async Task Metadata_of_an_event_can_have_values_of_every_type()
    {
        DataEventList list = await Responses.ReadAsync(
            """{"type":"event.list","events":[{"type":"event","metadata":{"price":{"amount":1999,"currency":"usd"},"order_date":"""
            + """1700000000,"link":{"url":"https://example.com","value":"Order"}}}]}""",
            client => client.DataEvents.ListAsync(userId: "1"));

        IReadOnlyDictionary<string, AttributeValue> metadata = list.Events.Single().Metadata;
        metadata["price"].AsMoney().Should().Be((1999L, "usd"));
        metadata["link"].AsLink().Should().Be(("https://example.com", "Order"));
        metadata["order_date"].AsDateTimeOffset().Should().Be(DateTimeOffset.FromUnixTimeSeconds(1_700_000_000));
    }

    [KnownDiscrepancy("built-in attributes have neither identifier nor description", "data_attribute.id")]
    [TestCase("""{"type":"list","data":[{"type":"data_attribute","name":"name","full_name":"name","custom":false}]}""")]
    [TestCase("""{"type":"list","data":[{"type":"data_attribute","name":"name","id":null,"description":null}]}""")]
    public async Task A_built_in_attribute_has_neither_identifier_nor_description(string json)
    {
        DataAttribute attribute = (await Responses.ReadAsync(json, client => client.DataAttributes.ListAsync())).Data.Single();

        (attribute.Id, attribute.Description).Should().Be((null, null));
    }

    [KnownDiscrepancy("event summaries have ISO 8601 times, and pages or not", "data_event_summary_item.first", "data_event_summary.pages")]
    [TestCase(
        """{"type":"event.summary","events":"""
        + """[{"name":"placed-order","first":"2023-11-14T22:13:20.000Z","last":"2023-11-14T22:13:20.000Z","count":1}]}""",
        null)]
    [TestCase(
        """{"type":"event.summary","email":"a@example.com","intercom_user_id":"1","user_id":"2","events":[],"pages":"""
        + """{"next":"https://api.intercom.io/events?before=1"}}""",
        "https://api.intercom.io/events?before=1")]
    public async Task A_summary_of_events_can_have_user_and_pages(string json, string? next)
    {
        DataEventList list = await Responses.ReadAsync(json, client => client.DataEvents.ListAsync(summary: true, userId: "2"));

        (list.Pages?.Next?.Url).Should().Be(next);
        list.Events.Select(item => item.First).Should().AllBeEquivalentTo(DateTimeOffset.FromUnixTimeSeconds(1_700_000_000));
    }

    [KnownDiscrepancy("a search can be sorted")]
    [Test]
    public async Task A_search_is_sorted()
    {
        using FakeIntercom intercom = FakeIntercom.Responding("{}");

        await intercom.Client.Contacts.SearchAsync(new SearchRequest
        {
            Query = new SearchFilter { Field = "role", Operator = SearchOperator.Equal, Value = "user" },
            Sort = new SearchSort { Field = "created_at", Order = SearchSortOrder.Descending },
        });

        JsonText.Parse(intercom.OnlySent.Body!)["sort"]!.ShouldBe("""{"field":"created_at","order":"descending"}""");
    }

    [KnownDiscrepancy("the path of an export contains its job")]
    [Test]
    public async Task The_identifier_of_an_export_job_is_sent_in_the_path()
    {
        using FakeIntercom intercom = FakeIntercom.Responding("{}");

        await intercom.Client.ReportingDataExport.GetAsync("job1", "app1", "client1");

        intercom.OnlySent.Address.PathAndQuery.Should().Be("/export/reporting_data/job1?app_id=app1&client_id=client1");
    }

    [KnownDiscrepancy(
        "an export is complete or completed, without a URL until then",
        "data_export.status",
        "data_export.download_url",
        "data_export.download_expires_at")]
    [TestCase(
        """{"job_identifier":"j","status":"completed","download_url":"https://example.com","download_expires_at":"1700000000"}""",
        "completed")]
    [TestCase("""{"job_identifier":"j","status":"complete","download_url":"","download_expires_at":""}""", "complete")]
    public async Task An_export_is_completed_or_complete_and_has_no_URL_before(string json, string status)
    {
        DataExport export = await Responses.ReadAsync(json, client => client.DataExport.GetAsync("j"));

        export.Status!.Value.Value.Should().Be(status);
        (export.DownloadExpiresAt is null).Should().Be(export.DownloadUrl == string.Empty);
    }

    [KnownDiscrepancy(
        "data types and models of attributes are added without a new version", "data_attribute.data_type", "data_attribute.model")]
    [TestCase("options", "conversation")]
    [TestCase("datetime", "contact")]
    [TestCase("hologram", "spaceship")]
    public async Task Types_and_models_of_attributes_are_extensible(string type, string model)
    {
        DataAttribute attribute = (await Responses.ReadAsync(
            $$"""{"type":"list","data":[{"data_type":"{{type}}","model":"{{model}}"}]}""",
            client => client.DataAttributes.ListAsync())).Data.Single();

        (attribute.DataType!.Value.Value, attribute.Model!.Value.Value).Should().Be((type, model));
    }

    [KnownDiscrepancy("the response to an event is empty or a space")]
    [TestCase("")]
    [TestCase(" ")]
    public async Task The_response_to_an_event_can_be_empty_or_a_space(string body)
    {
        using FakeIntercom intercom = new(_ => new HttpResponseMessage(
            System.Net.HttpStatusCode.Accepted)
        { Content = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(body)) });

        await intercom.Client.DataEvents.CreateAsync(new CreateDataEventRequest { EventName = "placed-order", Id = "1" });

        intercom.Sent.Should().ContainSingle();
    }

    [KnownDiscrepancy("a custom object is deleted by its Intercom identifier")]
    [Test]
    public async Task Custom_objects_are_deleted_by_the_identifier_that_the_method_names()
    {
        using FakeIntercom intercom = FakeIntercom.Responding("{}");

        await intercom.Client.CustomObjectInstances.DeleteAsync("order", "1");
        await intercom.Client.CustomObjectInstances.DeleteByExternalIdAsync("order", "e1");

        intercom.Sent.Select(sent => sent.Address.PathAndQuery)
            .Should().Equal("/custom_object_instances/order/1", "/custom_object_instances/order?external_id=e1");
    }
}
