using Intercom.OpenApi.Document;
using Intercom.OpenApi.Emit;
using Intercom.OpenApi.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Emit;

public class NSwagDocumentTests
{
    private const string Known =
        "{runtime: x, codeGenerators: {openApiToCSharpClient: {namespace: x, excludedTypeNames: [], output: null}}}";

    [Test]
    public void Settings_that_NSwag_knows_pass_whatever_their_values()
    {
        Action check = () => Reject(
            "{runtime: Net100, codeGenerators: {openApiToCSharpClient: {namespace: Intercom, excludedTypeNames: [A], output: {}}}}");

        check.Should().NotThrow();
    }

    [TestCase("{runtimes: Net100}", "runtimes")]
    [TestCase("{codeGenerators: {openApiToCSharpClient: {nameSpace: Intercom}}}", "codeGenerators.openApiToCSharpClient.nameSpace")]
    [TestCase("{codeGenerators: {openApiToCsharpClient: {namespace: Intercom}}}", "codeGenerators.openApiToCsharpClient")]
    public void A_setting_that_NSwag_would_ignore_is_rejected(string document, string setting)
    {
        Failure.Of(() => Reject(document)).Should().StartWith("nswag.json").And.Contain(setting);
    }

    [TestCase("[Other]", "[AttributeValue, Other, Pages]")]
    [TestCase("[Pages]", "[AttributeValue, Pages]")]
    [TestCase("null", "[AttributeValue, Pages]")]
    public void No_class_is_generated_for_a_hand_written_type(string excluded, string expected)
    {
        JObject document = YamlFile.Parse($"codeGenerators: {{openApiToCSharpClient: {{excludedTypeNames: {excluded}}}}}");

        NSwagDocument.ExcludeHandWrittenTypes(
            document,
            Lowered.Describe("schemas: {Pages: {x-hand-written: true}, AttributeValue: {x-hand-written: true}, Order: {type: object}}"));

        document.ShouldBe($"codeGenerators: {{openApiToCSharpClient: {{excludedTypeNames: {expected}}}}}");
    }

    [Test]
    public void A_document_without_a_generator_of_CSharp_is_rejected() =>
        Failure.Of(() => NSwagDocument.ExcludeHandWrittenTypes(YamlFile.Parse("{codeGenerators: {}}"), Lowered.Describe("schemas: {}")))
            .Should().Be("nswag.json: there is no codeGenerators.openApiToCSharpClient.");

    [Test]
    public void Variables_are_replaced_wherever_they_are_and_the_document_stays_as_it_is()
    {
        const string Text =
            "{url: $(Description), codeGenerators: {templates: ['../$(Templates)/$(Templates)'], count: 1, output: null, other: $(Other)}}";
        JObject document = YamlFile.Parse(Text);
        Dictionary<string, string> variables = new(StringComparer.Ordinal) { ["Description"] = "a \"quoted\" one", ["Templates"] = @"b\c" };

        JObject resolved = NSwagDocument.Resolve(document, variables);

        resolved.ShouldBe(
            @"{url: 'a ""quoted"" one', codeGenerators: {templates: ['../b\c/b\c'], count: 1, output: null, other: $(Other)}}");
        document.ShouldBe(Text);
    }

    private static void Reject(string document) => NSwagDocument.RejectUnknownSettings(YamlFile.Parse(document), YamlFile.Parse(Known));
}
