using System.Net;
using Intercom.Testing.Tests.Support;

namespace Intercom.Testing.Tests.Wire;

internal sealed class PlannedFailureTests : ServerTest
{
    [Test]
    public async Task The_next_request_fails_as_planned_without_being_carried_out()
    {
        Server.FailNext(HttpStatusCode.ServiceUnavailable, "service_unavailable", "Down for a moment");

        IntercomApiException exception = await Failure.OfAsync(
            () => Client.TicketTypes.CreateAsync(new CreateTicketTypeRequest { Name = "Bug" }),
            HttpStatusCode.ServiceUnavailable,
            "service_unavailable");

        exception.Errors[0].Message.Should().Be("Down for a moment");
        (await Client.TicketTypes.ListAsync()).Data.Should().BeEmpty();
    }

    [Test]
    public async Task Planned_failures_come_in_order()
    {
        Server.FailNext(HttpStatusCode.Conflict, "conflict");
        Server.FailNext(HttpStatusCode.Forbidden, "action_forbidden");

        await Failure.OfAsync(() => Client.Admins.ListAsync(), HttpStatusCode.Conflict, "conflict");
        await Failure.OfAsync(() => Client.Admins.ListAsync(), HttpStatusCode.Forbidden, "action_forbidden");
        (await Client.Admins.ListAsync()).Admins.Should().NotBeEmpty();
    }

    [Test]
    public async Task A_failure_can_be_planned_for_a_later_request()
    {
        Server.FailNext(HttpStatusCode.Forbidden, "action_forbidden", after: 1);

        (await Client.Admins.ListAsync()).Admins.Should().NotBeEmpty();
        await Failure.OfAsync(() => Client.Admins.ListAsync(), HttpStatusCode.Forbidden, "action_forbidden");
        (await Client.Admins.ListAsync()).Admins.Should().NotBeEmpty();
    }

    [Test]
    public void Success_cannot_be_planned_as_a_failure()
    {
        Server.Invoking(server => server.FailNext(HttpStatusCode.OK, "fine")).Should().Throw<ArgumentOutOfRangeException>();
        Server.Invoking(server => server.FailNext(HttpStatusCode.NotFound, " ")).Should().Throw<ArgumentException>();
        Server.Invoking(server => server.FailNext(HttpStatusCode.NotFound, "not_found", after: -1))
            .Should().Throw<ArgumentOutOfRangeException>();
    }
}
