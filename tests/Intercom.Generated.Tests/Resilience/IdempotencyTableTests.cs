using System.Net;

namespace Intercom.Tests.Resilience;

/// <summary>
/// The operations that are never retried when they may have been processed: the whole table, so that a change of it is seen.
/// </summary>
public class IdempotencyTableTests
{
    private static readonly IReadOnlyList<string> Unsafe =
    [
        "AiContent.CreateExternalPage", "AiContent.CreateImportSource", "Articles.Create", "Companies.Scroll", "Contacts.Create",
        "Contacts.Merge",
        "Conversations.AttachContact", "Conversations.ConvertToTicket", "Conversations.Create", "Conversations.Manage",
        "Conversations.Reply",
        "CustomChannelEvents.NotifyAttributeCollected", "CustomChannelEvents.NotifyNewConversation", "CustomChannelEvents.NotifyNewMessage",
        "CustomChannelEvents.NotifyQuickReplySelected", "DataAttributes.Create", "DataEvents.CreateSummary", "DataExport.Create",
        "FinAgent.Reply", "FinAgent.StartConversation", "FinAgent.SubmitRating", "HelpCenter.CreateCollection", "InternalArticles.Create",
        "Messages.Create",
        "News.CreateItem", "Notes.Create", "ReportingDataExport.Create", "Switch.Create", "TicketTypeAttributes.Create",
        "TicketTypes.Create", "Tickets.Create",
        "Tickets.Enqueue", "Tickets.Reply", "Visitors.Convert",
    ];

    private static IReadOnlyList<ClientMethod> Operations => ClientMethod.All;

    [Test]
    public void The_table_lists_every_operation_and_only_operations()
    {
        Operations.Should().HaveSameCount(Description.Operations);
        Unsafe.Except(Operations.Select(method => method.Operation), StringComparer.Ordinal).Should().BeEmpty();
    }

    [TestCaseSource(nameof(Operations))]
    public async Task The_exception_of_a_request_that_may_have_been_processed_indicates_whether_it_is_retryable(ClientMethod method)
    {
        using FakeIntercom intercom = FakeIntercom.Responding("{}", HttpStatusCode.BadGateway);

        IntercomException error = (await intercom.Client.Awaiting(method.CallAsync).Should().ThrowAsync<IntercomServerException>()).Which;

        error.IsRetryable.Should().Be(IsSafe(method));
    }

    [Test]
    public async Task A_request_of_the_application_is_idempotent_by_its_method_by_default()
    {
        (await IsSafeAsync(new ApiRequest("Own.Get", HttpMethod.Get, "own"))).Should().BeTrue();
        (await IsSafeAsync(new ApiRequest("Own.Delete", HttpMethod.Delete, "own"))).Should().BeTrue();
        (await IsSafeAsync(new ApiRequest("Own.Create", HttpMethod.Post, "own"))).Should().BeFalse();
        (await IsSafeAsync(new ApiRequest("Own.Create", HttpMethod.Post, "own").Idempotent())).Should().BeTrue();
    }

    // What an update brings is in no table yet, and goes by its HTTP method.
    private static bool IsSafe(ClientMethod method)
    {
        DescribedOperation described = Description.Operations.Single(operation => operation.Id.Replace('_', '.') == method.Operation);
        return described.IsIdempotent is null
            ? described.Method is not ("POST" or "PATCH")
            : !Unsafe.Contains(method.Operation, StringComparer.Ordinal);
    }

    private static async Task<bool> IsSafeAsync(ApiRequest request)
    {
        using FakeIntercom intercom = FakeIntercom.Responding("{}", HttpStatusCode.BadGateway);
        return (await intercom.Client.Awaiting(client => client.Connection.SendAsync(request))
            .Should().ThrowAsync<IntercomServerException>()).Which.IsRetryable;
    }
}
