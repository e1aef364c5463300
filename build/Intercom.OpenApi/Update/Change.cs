namespace Intercom.OpenApi.Update;

/// <summary>An operation or a schema that differs.</summary>
/// <param name="Kind">What has become of it.</param>
/// <param name="Name">The operation, such as <c>GET /contacts</c>, or the name of the schema.</param>
/// <param name="Details">For what has changed, what differs in it.</param>
public sealed record Change(ChangeKind Kind, string Name, IReadOnlyList<string> Details);
