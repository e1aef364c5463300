using System.Runtime.CompilerServices;

namespace Intercom;

/// <summary>The shared code of generated shortcuts.</summary>
internal static class Shortcut
{
    public static T Of<T>(T client)
        where T : class =>
        client ?? throw new ArgumentNullException(nameof(client));

    public static string Required(string value, [CallerArgumentExpression(nameof(value))] string? argument = null) =>
        string.IsNullOrWhiteSpace(value)
            ? throw new ArgumentException($"{argument} is empty: set the value to search for.", argument)
            : value;

    /// <summary>Returns the response of an operation; null when the resource does not exist.</summary>
    public static async Task<T?> FindAsync<T>(Task<T> response)
        where T : class
    {
        try
        {
            return await response.ConfigureAwait(false);
        }
        catch (IntercomNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Returns the first item of a page; null when the page is empty.</summary>
    public static async Task<T?> FirstAsync<TPage, T>(Task<TPage> page)
        where TPage : IPage<T>
        where T : class
    {
        IReadOnlyList<T> items = (await page.ConfigureAwait(false)).Items;
        return items.Count > 0 ? items[0] : null;
    }

    /// <summary>
    /// Creates an item, or updates the existing one that it conflicts with. It creates first, so that another client cannot create the item
    /// between a search and the creation. When the item is deleted after the conflict, it is created once more.
    /// </summary>
    public static async Task<T> UpsertAsync<T>(Func<Task<T>> create, Func<string, Task<T>> update)
    {
        try
        {
            return await CreateOrUpdateAsync(create, update).ConfigureAwait(false);
        }
        catch (IntercomNotFoundException)
        {
            return await CreateOrUpdateAsync(create, update).ConfigureAwait(false);
        }
    }

    private static async Task<T> CreateOrUpdateAsync<T>(Func<Task<T>> create, Func<string, Task<T>> update)
    {
        string existing;
        try
        {
            return await create().ConfigureAwait(false);
        }
        catch (IntercomConflictException exception) when (exception.ExistingContactId is { } id)
        {
            existing = id;
        }

        return await update(existing).ConfigureAwait(false);
    }
}
