using Intercom.OpenApi.Emit;
using Intercom.OpenApi.Pipeline;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Emit.Sources;

public class WebhookSourcesTests
{
    private const string Lists = """
        x-webhook-topics:
          - {value: order.placed, items: [order, parcel], when: a customer places an order}
          - {value: order.2nd, name: OrderSecond, when: it comes again}
        x-webhook-item-classes: [{type: ping, class: WebhookPing}]
        schemas: {Order: {type: object, x-webhook-items: [purchase, order]}, Price: {type: object}}
        """;

    [Test]
    public void A_topic_is_a_known_value_with_a_constant_and_documentation_that_links_to_its_items()
    {
        Topics(Lists).Should().Contain("""
                /// <summary>The topic <c>order.placed</c>, sent when a customer places an order. Item: <see cref="Order" /> or <see cref="WebhookItem" /> of type <c>parcel</c>.</summary>
                [WebhookModels(typeof(Order), typeof(WebhookItem))]
                public static WebhookTopic OrderPlaced { get; } = new(Known.OrderPlaced);
            """.ReplaceLineEndings("\n"))
            .And.Contain("        public const string OrderPlaced = \"order.placed\";\n");
    }

    [Test]
    public void A_topic_has_the_name_that_a_person_gives_it_and_no_items_where_they_are_not_known()
    {
        Topics(Lists).Should().Contain(
            "/// <summary>The topic <c>order.2nd</c>, sent when it comes again.</summary>\n    public static WebhookTopic OrderSecond ");
    }

    [Test]
    public void A_description_without_topics_has_an_enum_without_known_values()
    {
        Topics("schemas: {}").Should().Contain("public static class Known\n    {\n    }\n").And.NotContain("public const");
    }

    [Test]
    public void A_later_overlay_adds_topics_to_those_that_there_are()
    {
        using TemporaryRepository repository = new();
        repository.With(
            "  - {target: $, update: {x-webhook-topics: [{value: order.placed, when: a customer places an order}]}}",
            "27-webhooks.yaml")
            .With("  - {target: $, update: {x-webhook-topics: [{value: order.lost, when: an order is lost}]}}", "50-own.yaml");

        PreparedDescription prepared = repository.Load();

        ClientSources.Write(prepared.Lowered, prepared.Bundle)["Webhooks/WebhookTopic.g.cs"]
            .Should().Contain("WebhookTopic OrderPlaced ").And.Contain("WebhookTopic OrderLost ");
    }

    [Test]
    public void Items_are_read_as_the_schemas_and_the_hand_written_classes_that_their_types_name()
    {
        Items(Lists).Should().Contain("[\"order\"] = WebhookModel.Of<Order>(),").And
            .Contain("[\"purchase\"] = WebhookModel.Of<Order>(),").And.Contain("[\"ping\"] = WebhookModel.Of<WebhookPing>(),")
            .And.NotContain("typeof(Price)");
    }

    [Test]
    public void Topics_list_the_types_of_their_items_where_they_are_known()
    {
        Items(Lists).Should().Contain("[\"order.placed\"] = [\"order\", \"parcel\"],").And.NotContain("order.2nd");
    }

    [Test]
    public void Items_that_contain_objects_list_the_path_and_the_class_of_each()
    {
        Items("""
            x-webhook-topics: [{value: order.paid, items: [order_payment], contains: [payment], when: an order is paid}]
            schemas:
              Order: {type: object, x-webhook-items: [order]}
              OrderPayment:
                type: object
                x-webhook-items: [order_payment]
                x-webhook-contains: [order, order.details]
                properties: {order: {$ref: '#/components/schemas/Order'}, amount: {type: integer}}
            """)
            .Should().Contain("[typeof(OrderPayment)] = [new(\"order\", typeof(Order)), new(\"order.details\", typeof(Order))],")
            .And.Contain("ContainedTypesByTopic = new(StringComparer.Ordinal)\n    {\n        [\"order.paid\"] = [\"payment\"],\n    };");
    }

    [Test]
    public void A_topic_declares_the_classes_of_its_items_of_objects_within_them_and_of_what_they_contain()
    {
        Topics("""
            x-webhook-topics:
              - {value: order.paid, items: [order_payment, parcel], contains: [customer, unknown], when: an order is paid}
              - {value: order.lost, when: it is lost}
            schemas:
              Customer: {type: object, x-webhook-items: [customer]}
              Order: {type: object, x-webhook-items: [order]}
              OrderPayment:
                type: object
                x-webhook-items: [order_payment]
                x-webhook-contains: [order, order.details]
                properties: {order: {$ref: '#/components/schemas/Order'}}
            """)
            .Should().Contain(
                "    [WebhookModels(typeof(OrderPayment), typeof(WebhookItem), typeof(Order), typeof(Customer))]\n"
                + "    public static WebhookTopic OrderPaid ")
            .And.NotContain("[WebhookModels()]").And.Contain("it is lost.</summary>\n    public static WebhookTopic OrderLost ");
    }

    [Test]
    public void Items_of_one_class_are_documented_once()
    {
        Topics("""
            x-webhook-topics: [{value: order.placed, items: [order, purchase], when: it comes}]
            schemas: {Order: {type: object, x-webhook-items: [purchase, order]}}
            """).Should().Contain("Item: <see cref=\"Order\" />.");
    }


    [
        TestCase(
            "{schemas: {Order: {x-webhook-contains: [payment]}}}",
            "x-webhook-contains of Order has payment, which does not begin with a property"),
    ]

    [
        TestCase(
            "{schemas: {Order: {x-webhook-contains: [amount], properties: {amount: {type: integer}}}}}",
            "x-webhook-contains of Order has amount"),
    ]
    [TestCase("x-webhook-topics: {value: order.placed}", "x-webhook-topics is no list")]
    [TestCase("x-webhook-topics: [order.placed]", "x-webhook-topics[0] is no object")]
    [TestCase("x-webhook-topics: [{value: order.placed}]", "x-webhook-topics[0]: when is missing")]
    [TestCase("x-webhook-topics: [{value: order.placed, when: ' '}]", "x-webhook-topics[0]: when is no text")]
    [TestCase("x-webhook-topics: [{value: 7, when: it comes}]", "x-webhook-topics[0]: value is no text")]

    [
        TestCase(
            "x-webhook-topics: [{value: order.placed, item: [order], when: it comes}]",
            "a member that is not known: item. Known are value, name, items, contains, when"),
    ]
    [TestCase("x-webhook-topics: [{value: order.placed, items: order, when: it comes}]", "items is no list")]

    [
        TestCase(
            "x-webhook-topics: [{value: order, when: it comes}, {value: order, when: it goes}]",
            "x-webhook-topics[1]: value is there twice: order"),
    ]

    [
        TestCase(
            "x-webhook-topics: [{value: a.b, when: it comes}, {value: a_b, when: it goes}]",
            "x-webhook-topics[1]: name is needed, because a_b would be called 'AB'"),
    ]
    [TestCase("x-webhook-topics: [{value: '...', when: it comes}]", "x-webhook-topics[0]: name is needed")]
    [TestCase("x-webhook-topics: [{value: known, when: it comes}]", "x-webhook-topics[0]: name is needed")]
    [TestCase("x-webhook-topics: [{value: order, name: 'A { }', when: it comes}]", "x-webhook-topics[0]: name is needed")]
    [TestCase("x-webhook-item-classes: [{type: ping, class: 'A; B'}]", "x-webhook-item-classes[0]: class is no name of a class")]

    [
        TestCase(
            "{x-webhook-item-classes: [{type: order, class: WebhookPing}], schemas: {Order: {x-webhook-items: [order]}}}",
            "items of type order are read as WebhookPing and as Order"),
    ]
    public void A_malformed_list_is_an_error_that_names_the_entry_and_the_file(string lists, string reason)
    {
        Failure.Of(() => Written(lists)).Should().Contain(reason).And.Contain("openapi/overlays/27-webhooks.yaml");
    }

    [Test]
    public void Text_in_the_lists_cannot_end_a_literal_or_a_comment()
    {
        const string Hostile = """
            x-webhook-topics: [{value: "a\";\n}\\", when: "</summary>\npublic class Evil { } // <x>", items: ["\"]"]}]
            """;

        Topics(Hostile).Should().Contain(@"= ""a\"";\n}\\"";").And.Contain(
            "sent when &lt;/summary&gt; public class Evil { } // &lt;x&gt;.").And.NotContain("\npublic class");
        Items(Hostile).Should().Contain(@"[""a\"";\n}\\""] = [""\""]""],");
    }

    private static string Topics(string lists) => Written(lists)["Webhooks/WebhookTopic.g.cs"];

    private static string Items(string lists) => Written(lists)["Webhooks/WebhookItems.g.cs"];

    private static IReadOnlyDictionary<string, string> Written(string lists) =>
        ClientSources.Write(Lowered.Describe(lists), Lowered.Describe("schemas: {}").Root);
}
