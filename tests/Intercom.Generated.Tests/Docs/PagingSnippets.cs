namespace Intercom.Tests.Docs;

/// <summary>The C# of docs/paging.md, so that it is known to compile.</summary>
public static class PagingSnippets
{
    public static async Task ItemsAsync(IntercomClient intercom)
    {
        await foreach (Contact contact in intercom.Contacts.ListAllAsync())
        {
            Console.WriteLine(contact.Email);
        }
    }

    public static async Task OneAfterTheOtherAsync(IntercomClient intercom, CancellationToken cancellationToken)
    {
        await foreach (Contact contact in intercom.Contacts.ListAllAsync(perPage: 150, cancellationToken: cancellationToken)
            .WithoutPrefetch())
        {
            Console.WriteLine(contact.Email);
        }
    }

    public static async Task PagesAsync(IntercomClient intercom, Store store)
    {
        string? continuationToken = await store.ReadAsync();
        await foreach (IntercomPage<Contact> page in intercom.Contacts.ListAllAsync(perPage: 150).AsPages(continuationToken))
        {
            Console.WriteLine($"{page.Items.Count} of {page.TotalCount}");
            await store.WriteAsync(page.ContinuationToken);   // null after the last page
        }
    }

    public static IntercomPageable<Tag> InterfaceProxy()
    {
        IntercomPageable<Tag> tags = IntercomPageable.FromPages<Tag>([new Tag { Id = "1" }], [new Tag { Id = "2" }]);
        return tags;
    }

    public sealed class Store
    {
        private string? _position;

        public Task<string?> ReadAsync() => Task.FromResult(_position);

        public Task WriteAsync(string? position)
        {
            _position = position;
            return Task.CompletedTask;
        }
    }
}
