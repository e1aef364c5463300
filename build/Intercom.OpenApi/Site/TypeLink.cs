using Intercom.OpenApi.Document;

namespace Intercom.OpenApi.Site;

/// <summary>Links from the names of C# types to their pages of the API reference.</summary>
/// <param name="description">The lowered description, whose schemas are the types that have pages.</param>
internal sealed class TypeLink(ApiDescription description)
{
    private const string Namespace = "Intercom.";

    /// <summary>A type as Markdown: a link where its page is known, otherwise code.</summary>
    /// <param name="type">The type, such as <c>Contact?</c>.</param>
    public string Of(string type)
    {
        string name = type.TrimEnd('?');
        return description.Schemas.ContainsKey(name)
            ? $"[{MarkdownText.Code(type)}](xref:{Namespace}{name})"
            : MarkdownText.Code(type.Replace("System.Collections.Generic.", string.Empty, StringComparison.Ordinal));
    }
}
