using System.Globalization;

namespace Intercom;

/// <summary>Formats single values for URLs, independent of the culture.</summary>
internal static class QueryText
{
    /// <summary>Returns the text of a value.</summary>
    /// <param name="value">Text, a number, a boolean, a timestamp, a date or an extensible enum.</param>
    /// <param name="argument">The argument, for messages.</param>
    /// <exception cref="ArgumentException">The value is null, not a finite number, or of another type.</exception>
    public static string Of(object? value, string? argument) => value switch
    {
        null => throw new ArgumentException($"{argument} contains a value that is null.", argument),
        string text => text,
        IExtensibleEnum known => known.Value,
        bool flag => flag ? "true" : "false",
        DateTimeOffset time => WireTime.ToIso(time),
        double number when double.IsNaN(number) || double.IsInfinity(number) => throw new ArgumentException(
            $"{argument} contains {number.ToString(CultureInfo.InvariantCulture)}, which is not a finite number.",
            argument),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        IntercomDate or int or long or decimal => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"{argument} contains a {value.GetType().Name}, which is not supported in a URL.", argument),
    };
}
