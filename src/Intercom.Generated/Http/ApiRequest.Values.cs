using System.Collections;
using System.Runtime.CompilerServices;

namespace Intercom;

/// <content>Lists, objects, timestamps and dates in the path and in the query.</content>
public sealed partial class ApiRequest
{
    /// <summary>Sets a parameter of the path to a number, a boolean, a timestamp, a date, or a comma-separated list.</summary>
    /// <param name="name">The name of the parameter, without braces.</param>
    /// <param name="value">The value.</param>
    /// <param name="argument">The argument of the caller, for messages; filled in by the compiler.</param>
    /// <exception cref="ArgumentException">The value is null, empty, or of a type that is not supported in a URL.</exception>
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
    /// Text, a number, a boolean, an extensible enum, a timestamp (sent as ISO 8601 in UTC) or a date; a list of these; or a model or map,
    /// whose properties are sent.
    /// </param>
    /// <param name="style">The format of several values.</param>
    /// <param name="argument">The argument of the caller, for messages; filled in by the compiler.</param>
    /// <exception cref="ArgumentException">A value is null, or of a type that is not supported in a URL.</exception>
    public ApiRequest Query(string name, object? value, QueryStyle style, [CallerArgumentExpression(nameof(value))] string? argument = null)
    {
        QueryValues.Add(_query, name, value, style, argument);
        return this;
    }

    /// <summary>Adds a required value, list or object to the query.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value, as for <see cref="Query(string, object, QueryStyle, string)" />.</param>
    /// <param name="style">The format of several values.</param>
    /// <param name="argument">The argument of the caller, for messages; filled in by the compiler.</param>
    /// <exception cref="ArgumentException">
    /// The value is null, empty, contains null, or is of a type that is not supported in a URL.
    /// </exception>
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
