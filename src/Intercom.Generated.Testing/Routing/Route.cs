namespace Intercom.Testing.Routing;

/// <summary>An operation of the description.</summary>
/// <param name="method">The HTTP method in capitals.</param>
/// <param name="template">The path.</param>
/// <param name="operationId">
/// Area and verb, such as <c>TicketTypes_Create</c>; null when the description names it by method and path alone.
/// </param>
/// <param name="readForm">
/// Reads the form of its requests and responses. Called once, with the first request, since a server has many operations that no test uses.
/// </param>
internal sealed class Route(string method, PathTemplate template, string? operationId, Func<RouteForm> readForm)
{
    private readonly Lazy<RouteForm> _form = new(readForm);

    public string Method { get; } = method;

    public PathTemplate Template { get; } = template;

    public string? OperationId { get; } = operationId;

    /// <summary>Area and verb as they are called in C#, such as <c>TicketTypes.Create</c>.</summary>
    public string Operation { get; } = operationId?.Replace('_', '.') ?? $"{method} {template}";

    /// <summary>Whether the description has the operation. Official clients call one that it lacks.</summary>
    public bool IsDescribed { get; init; } = true;

    /// <summary>The form of its requests and responses.</summary>
    public RouteForm Form => _form.Value;
}
