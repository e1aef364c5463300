namespace Intercom.Benchmarks.Client;

/// <summary>The bodies that are read and written.</summary>
public enum Sample
{
    /// <summary>A page of 150 contacts.</summary>
    Contacts,

    /// <summary>A conversation with 50 parts.</summary>
    Conversation,

    /// <summary>A ticket.</summary>
    Ticket,

    /// <summary>A company.</summary>
    Company,
}
