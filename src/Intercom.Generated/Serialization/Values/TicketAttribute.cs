using System.Diagnostics.CodeAnalysis;

namespace Intercom;

/// <summary>The names of the attributes that every ticket type has.</summary>
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "Tickets have attributes.")]
public static class TicketAttribute
{
    /// <summary>The title of a ticket.</summary>
    public const string Title = "_default_title_";

    /// <summary>The description of a ticket.</summary>
    public const string Description = "_default_description_";
}
