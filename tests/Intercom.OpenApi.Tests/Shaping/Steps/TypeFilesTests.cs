using Intercom.OpenApi.Document;
using Intercom.OpenApi.Shaping.Steps;
using Intercom.OpenApi.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Shaping.Steps;

public class TypeFilesTests
{
    private const string File = "{$ref: '#/components/schemas/IntercomUpload'}";

    [Test]
    public void Binary_properties_of_a_form_are_files()
    {
        JToken schema = Schema(Describe("""
            {type: object, properties: {
              file: {type: string, format: binary, description: The file.}, files: {type: array, items: {type: string, format: binary}}, shared: {$ref: '#/components/schemas/image'},
              name: {type: string}}}
            """, ".MultipartBody(request)"));

        schema.ShouldBe($$"""
            {type: object, properties: {
              file: {$ref: '#/components/schemas/IntercomUpload', description: The file.}, files: {type: array, items: {{File}} }, shared: {{File}}, name: {type: string} } }
            """);
    }

    [Test]
    public void A_form_without_files_keeps_binary_text() =>
        Schema(Describe("{type: object, properties: {file: {type: string, format: binary}}}", ".FormBody(request)")).ShouldBe(
            "{type: object, properties: {file: {type: string, format: binary}}}");

    [Test]
    public void A_schema_of_one_form_alone_keeps_its_name()
    {
        ApiDescription lowered = Describe("{$ref: '#/components/schemas/upload'}", ".MultipartBody(request)");

        Schema(lowered).ShouldBe("{$ref: '#/components/schemas/upload'}");
        lowered.Schemas["upload"]!["properties"]!["file"].ShouldBe(File);
    }

    [Test]
    public void A_schema_that_others_use_is_copied()
    {
        ApiDescription lowered = Describe(
            "{$ref: '#/components/schemas/upload'}",
            ".MultipartBody(request)",
            "other: {type: object, properties: {upload: {$ref: '#/components/schemas/upload'}}}");

        Schema(lowered).ShouldBe($$"""{type: object, properties: {file: {{File}} } }""");
        lowered.Schemas["upload"]!["properties"]!["file"].ShouldBe("{type: string, format: binary}");
    }

    [TestCase("{type: string, format: binary}")]
    [TestCase("{type: object}")]
    [TestCase("{}")]
    public void A_form_of_which_nothing_is_said_has_fields_that_nobody_knows(string schema) =>
        Schema(Describe(schema, ".MultipartBody(request)")).ShouldBe("{type: object, properties: {}}");

    [Test]
    public void Files_are_found_in_each_variant_of_a_form()
    {
        ApiDescription lowered = Describe(
            "{oneOf: [{type: object, properties: {a: {type: string, format: binary}}}, {type: object, properties: {b: {type: string, "
            + "format: binary}}}]}",
            ".MultipartBody(request)");

        Schema(lowered)["oneOf"]!
            .Select(variant => (string?)variant.SelectToken("properties.*.$ref"))
            .Should().OnlyContain(reference => reference == "#/components/schemas/IntercomUpload");
    }

    private static JToken Schema(ApiDescription lowered) => lowered.Operation("Orders_Create")["requestBody"].Schema()!;

    private static ApiDescription Describe(string schema, string call, string more = "") => Lowered.By<TypeFiles>($$"""
        schemas:
          upload: {type: object, properties: {file: {type: string, format: binary} } }
          image: {type: string, format: binary}
          {{more}}
        paths:
          /orders:
            post:
              operationId: Orders_Create
              x-body-call: {{call}}
              requestBody: {content: {application/json: {schema: {{schema.ReplaceLineEndings(" ")}} } } }
        """);
}
