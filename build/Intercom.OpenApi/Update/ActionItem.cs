using System.Globalization;

namespace Intercom.OpenApi.Update;

/// <summary>A task that an update leaves: a line of the first screen, and a few lines of details.</summary>
/// <param name="Title">The subject, with the number of places.</param>
/// <param name="Advice">What to do.</param>
/// <param name="Items">The items, by importance. Those beyond the limit are counted.</param>
/// <param name="MaxItems">The maximum number of items to show.</param>
public sealed record ActionItem(string Title, string Advice, IReadOnlyList<string> Items, int MaxItems = ActionItem.DefaultMaxItems)
{
    private const int DefaultMaxItems = 3;
    private const int MaxLength = 200;
    private const int TailLength = 40;

    /// <summary>The lines, as Markdown.</summary>
    /// <param name="number">The number of the decision on the screen.</param>
    public IEnumerable<string> Lines(int number)
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"{number}. **{Title}** {Advice}");
        int shown = Items.Count > MaxItems ? MaxItems - 1 : Items.Count;
        foreach (string item in Items.Take(shown))
        {
            yield return $"   - {Shortened(item)}";
        }

        if (Items.Count > shown)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"   - and {Items.Count - shown} more, listed below");
        }
    }

    // The end says how many more there are, the middle is what can go.
    private static string Shortened(string item) =>
        item.Length > MaxLength ? $"{item[..(MaxLength - TailLength)]} ... {item[^TailLength..]}" : item;
}
