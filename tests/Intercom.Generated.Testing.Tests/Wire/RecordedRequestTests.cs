using System.Net;
using Intercom.Testing.Tests.Support;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Tests.Wire;

internal sealed class RecordedRequestTests : ServerTest
{
    [Test]
    public async Task A_call_is_recorded_with_all_that_a_test_asks_about()
    {
        await Client.TicketTypes.CreateAsync(new CreateTicketTypeRequest { Name = "Bug" });

        RecordedRequest request = Server.Requests.Should().ContainSingle().Subject;
        request.Method.Should().Be("POST");
        request.Path.Should().Be("/ticket_types");
        request.Operation.Should().Be("TicketTypes.Create");
        JToken.DeepEquals(JObject.Parse(request.Body), new JObject { ["name"] = "Bug" }).Should().BeTrue();
        request.Headers["intercom-version"].Should().Equal(IntercomApiVersion.Default.Value);
        request.StatusCode.Should().Be(HttpStatusCode.OK);
        request.ReceivedAt.Should().Be(Start);
        request.ToString().Should().Be("POST /ticket_types: 200");
    }

    [Test]
    public async Task Parameters_of_the_query_are_decoded()
    {
        await Raw.GetAsync("/contacts?per_page=3&starting_after=WzMsMl0%3D");

        RecordedRequest request = Server.Requests.Should().ContainSingle().Subject;
        request.Path.Should().Be("/contacts");
        request.Query.Should()
            .BeEquivalentTo(new Dictionary<string, string>(StringComparer.Ordinal) { ["per_page"] = "3", ["starting_after"] = "WzMsMl0=" });
    }

    [Test]
    public async Task No_record_holds_an_access_token_right_or_wrong()
    {
        await Client.Admins.ListAsync();
        await Client.Invoking(client => client.Admins.ListAsync(options: new RequestOptions { AccessToken = "wrong-token" }))
            .Should().ThrowAsync<IntercomApiException>();

        Server.Requests.Should().HaveCount(2);
        JsonConvert.SerializeObject(Server.Requests).Should().NotContain(Server.AccessToken).And.NotContain("wrong-token");
    }

    [Test]
    public async Task Records_can_be_forgotten_and_what_was_read_before_stays()
    {
        await Client.Admins.ListAsync();
        IReadOnlyList<RecordedRequest> before = Server.Requests;

        Server.ClearRequests();

        before.Should().ContainSingle();
        Server.Requests.Should().BeEmpty();
    }
}
