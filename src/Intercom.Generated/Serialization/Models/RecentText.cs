namespace Intercom;

/// <summary>
/// The text that a member had twice in succession, such as a type or a country, and the hash of the last one. Texts that differ each time
/// are never kept.
/// </summary>
internal struct RecentText
{
    public string? Repeated;

    public int Hash;
}
