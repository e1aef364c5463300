using Intercom.OpenApi.Pipeline;

namespace Intercom.OpenApi.Tests.Support;

/// <summary>A repository with one small operation and one schema, fit to be prepared, which overlays of a test then spoil.</summary>
internal sealed class TemporaryRepository : IDisposable
{
    private const string Description = """
        openapi: 3.0.3
        info: {title: Orders, version: '1.0'}
        servers:
          - {url: 'https://api.example.com', description: Everywhere}
        tags:
          - {name: Orders, description: What customers want.}
        paths:
          /orders/{id}:
            get:
              operationId: Orders_Get
              tags: [Orders]
              summary: Gets an order.
              description: By its identifier.
              parameters:
                - {name: id, in: path, required: true, description: Identifier of the order., schema: {type: string}}
              responses:
                '200':
                  description: OK
                  content:
                    application/json:
                      schema: {$ref: '#/components/schemas/order'}
        components:
          schemas:
            order:
              type: object
              description: An order.
              properties:
                id: {type: string, description: Identifier of the order.}
        """;

    private const string Untouched = """
        overlay: 1.0.0
        actions:
          - target: $.info
            update: {title: Orders of customers}
        """;

    private readonly TemporaryFolder _folder = new();

    public TemporaryRepository()
    {
        _folder.Write("openapi/intercom.yaml", Description);
        _folder.Write("openapi/overlays/10-corrections.yaml", Untouched);
    }

    public Repository Files => new(_folder.Root);

    /// <summary>Adds an overlay, given from its actions on.</summary>
    public TemporaryRepository With(string actions, string name = "20-names.yaml")
    {
        _folder.Write($"openapi/overlays/{name}", $"overlay: 1.0.0\nactions:\n{actions}\n");
        return this;
    }

    public PreparedDescription Load() => PreparedDescription.Load(Files);

    public void Dispose() => _folder.Dispose();
}
