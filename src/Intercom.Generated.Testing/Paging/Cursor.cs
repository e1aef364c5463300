using System.Text;
using Intercom.Testing.Errors;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Paging;

/// <summary>
/// The offset of a page, and its number. The server keeps no snapshot between pages, so an item can be repeated or skipped if items are
/// added or deleted meanwhile, as with Intercom.
/// </summary>
internal sealed record Cursor(int Offset, int Page)
{
    public static Cursor Start { get; } = new(0, 1);

    public static Cursor Decode(string text)
    {
        try
        {
            return JToken.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(text))) is JArray { Count: 2 } parts
                ? Create((int)parts[0], (int)parts[1])
                : throw Invalid();
        }
        catch (Exception exception) when (exception is FormatException or JsonException or OverflowException or ArgumentException
            or InvalidCastException)
        {
            throw Invalid();
        }
    }

    public string Encode() => Convert.ToBase64String(Encoding.UTF8.GetBytes(new JArray(Offset, Page).ToString(Formatting.None)));

    private static Cursor Create(int offset, int page) => offset > 0 && page > 1 ? new Cursor(offset, page) : throw Invalid();

    private static ApiError Invalid() => ApiErrors.Invalid("starting_after", "The starting_after cursor is invalid");
}
