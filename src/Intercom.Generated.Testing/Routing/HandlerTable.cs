namespace Intercom.Testing.Routing;

/// <summary>The handlers by the operation that they carry out.</summary>
internal sealed class HandlerTable
{
    private readonly Dictionary<string, Handler> _handlers = new(StringComparer.Ordinal);

    /// <summary>Registers a handler.</summary>
    /// <param name="operationId">The operation, such as <c>TicketTypes_Create</c>.</param>
    /// <param name="handler">What carries it out.</param>
    /// <exception cref="InvalidOperationException">The description has no such operation.</exception>
    /// <exception cref="ArgumentException">The operation has a handler already.</exception>
    public void Add(string operationId, Handler handler) => _handlers.Add(ApiDescription.Instance.Routes.Get(operationId).OperationId, handler);

    public Handler? Find(string operationId) => _handlers.GetValueOrDefault(operationId);
}
