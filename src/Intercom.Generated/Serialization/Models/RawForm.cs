namespace Intercom;

/// <summary>
/// The JSON and the name with which a member was received, where they differ from those that it is serialized with; null where they do not.
/// </summary>
internal readonly record struct RawForm(int Member, byte[]? Json, string? Name = null);
