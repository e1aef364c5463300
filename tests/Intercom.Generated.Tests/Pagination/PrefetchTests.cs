using System.Collections.Concurrent;

namespace Intercom.Tests.Pagination;

/// <summary>When pages are fetched, seen from a client whose calls wait until a test lets them go on.</summary>
public class PrefetchTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Test]
    public async Task Nothing_is_sent_before_the_list_is_enumerated()
    {
        GatedConversations conversations = new();

        _ = conversations.ListAllAsync().WithoutPrefetch().AsPages();
        await Task.Yield();

        conversations.Calls.Should().BeEmpty();
    }

    [Test]
    public async Task The_next_page_is_requested_while_the_items_of_a_page_are_processed()
    {
        GatedConversations conversations = new();
        await using IAsyncEnumerator<Conversation> items = conversations.ListAllAsync().GetAsyncEnumerator();
        conversations.LetGo(page: 1);

        (await items.MoveNextAsync()).Should().BeTrue();

        await conversations.Called(page: 2).WaitAsync(Patience);
        conversations.LetGo(page: 2);
        (await items.MoveNextAsync()).Should().BeTrue();
        items.Current.Id.Should().Be("2");
    }

    [Test]
    public async Task Only_one_page_is_prefetched()
    {
        GatedConversations conversations = new();
        conversations.LetGo(page: 1);
        conversations.LetGo(page: 2);
        await using IAsyncEnumerator<IntercomPage<Conversation>> pages = conversations.ListAllAsync().AsPages().GetAsyncEnumerator();

        (await pages.MoveNextAsync()).Should().BeTrue();
        await conversations.Responded(page: 2).WaitAsync(Patience);

        conversations.Calls.Should().HaveCount(2);
    }

    [Test]
    public async Task Without_prefetch_a_page_is_requested_after_the_items_of_the_previous_one()
    {
        GatedConversations conversations = new();
        conversations.LetGo(page: 1);
        conversations.LetGo(page: 2);
        await using IAsyncEnumerator<Conversation> items = conversations.ListAllAsync().WithoutPrefetch().GetAsyncEnumerator();

        (await items.MoveNextAsync()).Should().BeTrue();
        conversations.Calls.Should().ContainSingle();

        (await items.MoveNextAsync()).Should().BeTrue();
        conversations.Calls.Should().HaveCount(2);
    }

    [Test]
    public async Task Ending_the_loop_cancels_the_prefetched_page_and_waits_for_its_end()
    {
        GatedConversations conversations = new();
        conversations.LetGo(page: 1);

        await foreach (Conversation conversation in conversations.ListAllAsync())
        {
            conversation.Id.Should().Be("1");
            await conversations.Called(page: 2).WaitAsync(Patience);
            break;
        }

        conversations.Calls.Should().HaveCount(2);
        conversations.Cancelled.Should().Equal(2);
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Cancelling_stops_list_and_prefetch_with_the_token_that_was_cancelled(bool isOfTheMethod)
    {
        using CancellationTokenSource cancel = new();
        GatedConversations conversations = new();
        conversations.LetGo(page: 1);
        IntercomPageable<Conversation> list =
            conversations.ListAllAsync(cancellationToken: isOfTheMethod ? cancel.Token : CancellationToken.None);

        Func<Task> reading = async () =>
        {
            await foreach (IntercomPage<Conversation> page in list.AsPages(
                cancellationToken: isOfTheMethod ? CancellationToken.None : cancel.Token))
            {
                await conversations.Called(page: 2).WaitAsync(Patience);
                await cancel.CancelAsync();
            }
        };

        (await reading.Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(cancel.Token);
        conversations.Cancelled.Should().Equal(2);
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_cancelled_list_returns_no_more_items_of_a_received_page(bool isOfTheMethod)
    {
        using CancellationTokenSource cancel = new();
        List<string?> read = [];
        using FakeIntercom intercom = FakeIntercom.Responding("""{"data":[{"id":"1"},{"id":"2"}]}""");
        IntercomPageable<Contact> contacts =
            intercom.Client.Contacts.ListAllAsync(cancellationToken: isOfTheMethod ? cancel.Token : CancellationToken.None);

        Func<Task> reading = async () =>
        {
            await foreach (Contact contact in contacts.WithCancellation(isOfTheMethod ? CancellationToken.None : cancel.Token))
            {
                read.Add(contact.Id);
                await cancel.CancelAsync();
            }
        };

        (await reading.Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(cancel.Token);
        read.Should().Equal("1");
    }

    [Test]
    public async Task A_failure_of_an_abandoned_page_is_not_an_unobserved_exception()
    {
        ConcurrentQueue<Exception> unseen = new();
        EventHandler<UnobservedTaskExceptionEventArgs> note = (_, arguments) => unseen.Enqueue(arguments.Exception);
        TaskScheduler.UnobservedTaskException += note;
        try
        {
            await BreakOffWhileTheNextPageFailsAsync();
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= note;
        }

        unseen.Should().NotContain(exception => exception.InnerException is NotSupportedException);
    }

    private static async Task BreakOffWhileTheNextPageFailsAsync()
    {
        GatedConversations conversations = new() { FailsOn = 2 };
        conversations.LetGo(page: 1);
        conversations.LetGo(page: 2);
        await foreach (Conversation conversation in conversations.ListAllAsync())
        {
            conversation.Id.Should().Be("1");
            await conversations.Responded(page: 2).WaitAsync(Patience);
            break;
        }
    }

    /// <summary>Contacts without end, a page of which comes when it is let go.</summary>
    private sealed class GatedConversations() : ConversationsClient(new IntercomClient(FakeIntercom.Token).Connection)
    {
        private readonly ConcurrentDictionary<int, TaskCompletionSource> _gates = new();
        private readonly ConcurrentDictionary<int, TaskCompletionSource> _calls = new();
        private readonly ConcurrentDictionary<int, TaskCompletionSource> _answers = new();
        private readonly ConcurrentQueue<int> _cancelled = new();
        private int _page;

        public int FailsOn { get; init; }

        public IEnumerable<int> Calls => _calls.Keys;

        public IEnumerable<int> Cancelled => _cancelled;

        public void LetGo(int page) => Get(_gates, page).TrySetResult();

        public Task Called(int page) => Get(_calls, page).Task;

        public Task Responded(int page) => Get(_answers, page).Task;

        public override async Task<ConversationList> ListAsync(
            int? perPage = null,
            string? startingAfter = null,
            RequestOptions? options = null,
            CancellationToken cancellationToken = default)
        {
            int page = Interlocked.Increment(ref _page);
            Get(_calls, page).TrySetResult();
            try
            {
                await Get(_gates, page).Task.WaitAsync(cancellationToken);
            }
            catch (OperationCanceledException)
            {
                _cancelled.Enqueue(page);
                throw;
            }
            finally
            {
                Get(_answers, page).TrySetResult();
            }

            return page == FailsOn
                ? throw new NotSupportedException("The page fails.")
                : new ConversationList
                {
                    Conversations = [new Conversation { Id = $"{page}" }],
                    Pages = new Pages { Next = new NextPage { StartingAfter = $"c{page + 1}" } },
                };
        }

        private static TaskCompletionSource Get(ConcurrentDictionary<int, TaskCompletionSource> sources, int page) =>
            sources.GetOrAdd(page, static _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
    }
}
