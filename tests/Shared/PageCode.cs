using System.Text.RegularExpressions;

namespace Intercom.Tests.Shared;

/// <summary>The C# code of a page of the documentation.</summary>
internal static class PageCode
{
    public static IEnumerable<string> Snippets(string page) =>
        Regex.Matches(page, "```csharp\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5))
            .Select(match => match.Groups["code"].Value);

    /// <summary>Returns code without white space.</summary>
    public static string Squeeze(string code) => string.Concat(code.Where(character => !char.IsWhiteSpace(character)));
}
