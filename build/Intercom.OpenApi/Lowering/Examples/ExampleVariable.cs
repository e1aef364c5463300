using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Lowering.Examples;

/// <summary>A value of an example that is a variable in C#: a text in braces, such as <c>{contactId}</c>.</summary>
internal static partial class ExampleVariable
{
    /// <summary>The name of the variable; null for any other value.</summary>
    public static string? Of(JToken value) =>
        value is JValue { Value: string text } && Form().Match(text) is { Success: true } match ? match.Groups["name"].Value : null;

    /// <summary>The value for a variable.</summary>
    public static JValue To(string name) => new($"{{{name}}}");

    [GeneratedRegex(
        "^[{](?<name>[a-z][A-Za-z0-9]*)[}]$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Form();
}
