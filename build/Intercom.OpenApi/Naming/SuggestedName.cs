namespace Intercom.OpenApi.Naming;

/// <summary>A name that was created by rule.</summary>
/// <param name="Name">The name, such as <c>Orders_List</c>.</param>
/// <param name="Doubt">Why it is likely to be a bad one; null where nothing speaks against it.</param>
public sealed record SuggestedName(string Name, string? Doubt);
