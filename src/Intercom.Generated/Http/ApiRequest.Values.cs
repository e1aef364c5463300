using System.Collections;
using System.Runtime.CompilerServices;

namespace Intercom;

/// <content>Lists, objects, times and dates in the path and in the query.</content>
public sealed partial class ApiRequest
{
    /// <summary>Fills in a parameter of the path with a number, a boolean, a time, a date, or a list of values with commas between.</summary>
    /// <param name="name">The name in braces.</param>
    /// <param name="value">Its value.</param>
    /// <param name="argument">The argument of the caller, for messages; filled in by the compiler.</param>
    /// <exception cref="ArgumentException">The value is missing, empty, or of a type that an address cannot hold.</exception>
    public ApiRequest Path(string name, object value, [CallerArgumentExpression(nameof(value))] string? argument = null)
    {
        if (value is string or not IEnumerable)
        {
            return Path(name, value is null ? null! : QueryText.Of(value, argument), argument);
        }

        string[] values = [.. ((IEnumerable)value).Cast<object?>().Select(item => QueryText.Of(item, argument))];
        EnsureValue(string.Concat(values), argument);
        return FillIn(name, string.Join(",", values.Select(Uri.EscapeDataString)), argument);
    }

    /// <summary>Adds a value, list or object to the query; null adds nothing.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">
    /// Text, a number, a boolean, an extensible enum, a time (sent as ISO 8601 in UTC) or a date; a list of these; or a model or map, whose members are sent.
    /// </param>
    /// <param name="style">How several values are written.</param>
    /// <param name="argument">The argument of the caller, for messages; filled in by the compiler.</param>
    /// <exception cref="ArgumentException">A value is null, or of a type that an address cannot hold.</exception>
    public ApiRequest Query(string name, object? value, QueryStyle style, [CallerArgumentExpression(nameof(value))] string? argument = null)
    {
        QueryValues.Add(_query, name, value, style, argument);
        return this;
    }

    /// <summary>Adds a value, list or object to the query that the operation requires.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value, as for <see cref="Query(string, object, QueryStyle, string)" />.</param>
    /// <param name="style">How several values are written.</param>
    /// <param name="argument">The argument of the caller, for messages; filled in by the compiler.</param>
    /// <exception cref="ArgumentException">The value is null or empty, contains null, or is of a type that an address cannot hold.</exception>
    public ApiRequest RequiredQuery(
        string name,
        object value,
        QueryStyle style,
        [CallerArgumentExpression(nameof(value))] string? argument = null)
    {
        EnsureValue(QueryValues.Add(_query, name, value, style, argument) ? name : string.Empty, argument);
        return this;
    }
}
