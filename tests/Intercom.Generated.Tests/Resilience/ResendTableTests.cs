using System.Net;

namespace Intercom.Tests.Resilience;

/// <summary>Which calls are never sent again when they may have been processed: the whole table, so that a change of it is seen.</summary>
public class ResendTableTests
{
    private static readonly IReadOnlyList<string> Unsafe =
    [
        "AiContent.CreateExternalPage", "AiContent.CreateImportSource", "Articles.Create", "Companies.Scroll", "Contacts.Create", "Contacts.Merge",
        "Conversations.AttachContact", "Conversations.ConvertToTicket", "Conversations.Create", "Conversations.Manage", "Conversations.Reply",
        "CustomChannelEvents.NotifyAttributeCollected", "CustomChannelEvents.NotifyNewConversation", "CustomChannelEvents.NotifyNewMessage",
        "CustomChannelEvents.NotifyQuickReplySelected", "DataAttributes.Create", "DataEvents.CreateSummary", "DataExport.Create",
        "FinAgent.Reply", "FinAgent.StartConversation", "FinAgent.SubmitRating", "HelpCenter.CreateCollection", "InternalArticles.Create", "Messages.Create",
        "News.CreateItem", "Notes.Create", "ReportingDataExport.Create", "Switch.Create", "TicketTypeAttributes.Create", "TicketTypes.Create", "Tickets.Create",
        "Tickets.Enqueue", "Tickets.Reply", "Visitors.Convert",
    ];

    private static IReadOnlyList<ClientMethod> Operations => ClientMethod.All;

    [Test]
    public void All_operations_are_in_the_table_and_those_that_are_not_sent_again_are_operations()
    {
        Operations.Should().HaveSameCount(Description.Operations);
        Unsafe.Except(Operations.Select(method => method.Operation), StringComparer.Ordinal).Should().BeEmpty();
    }

    [TestCaseSource(nameof(Operations))]
    public async Task A_call_that_may_have_been_processed_says_whether_it_can_be_sent_again(ClientMethod method)
    {
        using FakeIntercom intercom = FakeIntercom.Answering("{}", HttpStatusCode.BadGateway);

        IntercomException error = (await intercom.Client.Awaiting(method.CallAsync).Should().ThrowAsync<IntercomServerException>()).Which;

        error.IsRetryable.Should().Be(IsSafe(method));
    }

    [Test]
    public async Task What_the_application_describes_itself_goes_by_its_method_unless_it_says_otherwise()
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
        return described.IsIdempotent is null ? described.Method is not ("POST" or "PATCH") : !Unsafe.Contains(method.Operation, StringComparer.Ordinal);
    }

    private static async Task<bool> IsSafeAsync(ApiRequest request)
    {
        using FakeIntercom intercom = FakeIntercom.Answering("{}", HttpStatusCode.BadGateway);
        return (await intercom.Client.Awaiting(client => client.Connection.SendAsync(request)).Should().ThrowAsync<IntercomServerException>()).Which.IsRetryable;
    }
}
