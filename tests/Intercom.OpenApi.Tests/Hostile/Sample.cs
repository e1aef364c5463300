using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Hostile;

/// <summary>One operation with a request body, added to a description, for a hostile text to be put into.</summary>
internal sealed class Sample
{
    private readonly JObject _document;

    public Sample(JObject document, string number)
    {
        _document = document;
        SchemaName = "order" + number;
        JObject paths = (JObject)document["paths"]!;
        paths["/orders" + number] = YamlFile.Parse("""
            post:
              operationId: Orders_CreateNUMBER
              tags: [Orders]
              summary: Creates an order.
              description: Creates one.
              parameters:
                - {name: filter, in: query, description: A filter., schema: {type: string}}
              requestBody:
                description: An order.
                content: {application/json: {schema: {$ref: '#/components/schemas/orderNUMBER'}}}
              responses:
                '200': {description: OK, content: {application/json: {schema: {$ref: '#/components/schemas/orderNUMBER'}}}}
            """.Replace("NUMBER", number, StringComparison.Ordinal));
        Path = paths.Property("/orders" + number, StringComparison.Ordinal)!;
        Schemas[SchemaName] = YamlFile.Parse(
            "{type: object, description: An order., properties: {state: {type: string, description: A state.}, id: {type: string, "
            + "description: An id.}}}");
    }

    public string SchemaName { get; }

    public JProperty Path { get; private set; }

    public JObject Operation => (JObject)Path.Value["post"]!;

    public JObject Parameter => (JObject)Operation["parameters"]![0]!;

    public JProperty Media => ((JObject)Operation["requestBody"]!["content"]!).Properties().Single();

    public JProperty Response => ((JObject)Operation["responses"]!).Properties().Single();

    public JObject Schema => (JObject)Schemas[SchemaName]!;

    public JObject Property => (JObject)Schema["properties"]!["state"]!;

    private JObject Schemas => (JObject)_document["components"]!["schemas"]!;

    /// <summary>A description without operations.</summary>
    public static JObject Skeleton() => YamlFile.Parse("""
        openapi: 3.0.3
        info: {title: Orders, version: '2.14'}
        servers: [{url: 'https://api.example.com', description: Everywhere}]
        tags: [{name: Orders, description: Orders of customers.}]
        paths: {}
        components: {schemas: {intercom_version: {type: string, enum: ['2.14']}}}
        """);

    public void Rename(JProperty member, string name)
    {
        JProperty renamed = new(name, member.Value);
        bool isPath = member == Path;
        member.Replace(renamed);
        Path = isPath ? renamed : Path;
    }

    public void RenameSchema(string name)
    {
        foreach (
            JValue reference in _document.Descendants()
                .OfType<JValue>()
                .Where(value => value.Parent is JProperty { Name: "$ref" } && (string?)value == "#/components/schemas/" + SchemaName)
                .ToList())
        {
            reference.Value = "#/components/schemas/" + name;
        }

        Rename(Schemas.Property(SchemaName, StringComparison.Ordinal)!, name);
    }
}
