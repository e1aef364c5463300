using System.Runtime.CompilerServices;

namespace Intercom;

/// <summary>What the generated shortcuts of the areas have in common.</summary>
internal static class Shortcut
{
    public static T Of<T>(T client)
        where T : class =>
        client ?? throw new ArgumentNullException(nameof(client));

    public static string Required(string value, [CallerArgumentExpression(nameof(value))] string? argument = null) =>
        string.IsNullOrWhiteSpace(value)
            ? throw new ArgumentException($"{argument} is missing: give the value to search for.", argument)
            : value;

    /// <summary>The response of an operation; null where there is nothing of that identifier.</summary>
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

    /// <summary>The first item of a page; null when it has none.</summary>
    public static async Task<T?> FirstAsync<TPage, T>(Task<TPage> page)
        where TPage : IPage<T>
        where T : class
    {
        IReadOnlyList<T> items = (await page.ConfigureAwait(false)).Items;
        return items.Count > 0 ? items[0] : null;
    }

    /// <summary>
    /// Creates an item, or updates the one that it conflicts with. Creating comes first, so that nobody can come between a search and the creation. An item that is
    /// deleted after the conflict is created once more.
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
