using Intercom.Testing.Resources;

namespace Intercom.Testing.Areas.Contacts;

/// <summary>Indexes of resources by the contacts that they belong to. Both are called <c>contact</c>.</summary>
internal static class ContactIndexes
{
    /// <summary>An index over the one contact of a resource.</summary>
    public static RecordIndex One { get; } = new("contact", record => record.Text("$contact") is { } id ? [id] : []);

    /// <summary>An index over the contacts of a resource.</summary>
    public static RecordIndex Many { get; } = new("contact", record => (record.List("$contacts") ?? []).Select(id => id.ToString()));
}
