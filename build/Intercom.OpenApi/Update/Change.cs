namespace Intercom.OpenApi.Update;

/// <summary>An operation or a schema that differs.</summary>
/// <param name="Kind">The kind of change.</param>
/// <param name="Name">The operation, such as <c>GET /contacts</c>, or the name of the schema.</param>
/// <param name="Details">The differences of a changed part.</param>
public sealed record Change(ChangeKind Kind, string Name, IReadOnlyList<string> Details);
