using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Overlays;
using Intercom.OpenApi.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Overlays;

public class OverlayApplierTests
{
    [Test]
    public void Objects_are_merged_to_any_depth()
    {
        Applied("{a: {b: {c: 1, d: 2}, e: 3}}", "{target: $.a, update: {b: {d: 4, f: 5}, g: {h: 6}}}")
            .ShouldBe("a: {b: {c: 1, d: 4, f: 5}, e: 3, g: {h: 6}}");
    }

    [Test]
    public void Arrays_are_joined()
    {
        Applied("{a: {required: [id]}}", "{target: $.a, update: {required: [name, email]}}").ShouldBe("a: {required: [id, name, email]}");
    }

    [Test]
    public void A_value_of_another_kind_is_replaced()
    {
        Applied(
            "{a: {b: 1, c: [1], d: {e: 1}}}",
            "{target: $.a, update: {b: {x: 1}, c: none, d: [1]}}").ShouldBe("a: {b: {x: 1}, c: none, d: [1]}");
    }

    [Test]
    public void Null_is_a_value()
    {
        Applied("{a: {b: 1}}", "{target: $.a, update: {b: null}}").ShouldBe("a: {b: null}");
    }

    [Test]
    public void An_update_of_an_array_is_one_more_item()
    {
        Applied("{a: [{name: page}]}", "{target: $.a, update: {name: per_page}}").ShouldBe("a: [{name: page}, {name: per_page}]");
    }

    [Test]
    public void The_document_itself_can_be_updated()
    {
        Applied("{a: 1}", "{target: $, update: {b: 2}}").ShouldBe("{a: 1, b: 2}");
    }

    [Test]
    public void Properties_are_removed()
    {
        Applied("{a: {b: 1, c: 2}}", "{target: $.a.b, remove: true}").ShouldBe("a: {c: 2}");
    }

    [Test]
    public void Items_are_removed_wherever_they_are()
    {
        Applied("{a: [{name: x}, {name: y}, {name: x}]}", "{target: \"$.a[?(@.name == 'x')]\", remove: true}").ShouldBe("a: [{name: y}]");
    }

    [Test]
    public void Plain_items_are_removed_by_their_place()
    {
        Applied("{a: [1, 1, 2]}", "{target: '$.a[1,2]', remove: true}").ShouldBe("a: [1]");
    }

    [Test]
    public void Every_target_is_updated_with_a_copy_of_its_own()
    {
        JObject document = Applied("{a: {x: {}, y: {}}}", "{target: $.a.*, update: {b: {c: 1}}}", "{target: $.a.x.b, update: {c: 2}}");

        document.ShouldBe("a: {x: {b: {c: 2}}, y: {b: {c: 1}}}");
    }

    [Test]
    public void An_item_added_to_several_arrays_is_a_copy_in_each()
    {
        Applied(
            "{a: {x: [], y: []}}",
            "{target: $.a.*, update: {b: 1}}",
            "{target: '$.a.x[0]', update: {b: 2}}").ShouldBe("a: {x: [{b: 2}], y: [{b: 1}]}");
    }

    [Test]
    public void Actions_see_what_those_before_them_did()
    {
        Applied("{a: {}}", "{target: $.a, update: {b: {}}}", "{target: $.a.b, update: {c: 1}}").ShouldBe("a: {b: {c: 1}}");
    }

    [Test]
    public void An_action_that_matches_nothing_names_its_overlay_and_its_target()
    {
        Failure.Of(() => Applied("{a: 1}", "{target: $.b.c, update: {d: 1}}"))
            .Should().Contain("20-names.yaml").And.Contain("$.b.c").And.Contain("matches nothing");
    }

    [TestCase("$['a','x'].b", "$['x'].b")]
    [TestCase("$['a','c'].b", "$['c'].b")]
    [TestCase("$['a','c']['b','d','x']", "$['a','c']['x']")]
    public void A_name_in_a_list_that_matches_nothing_is_reported_though_others_match(string target, string part)
    {
        Failure.Of(() => Applied("{a: {b: {}}, c: {d: {}}}", $"{{target: \"{target}\", update: {{e: 1}}}}"))
            .Should().StartWith("20-names.yaml").And.Contain(part).And.Contain("matches nothing").And.Contain(target);
    }

    [Test]
    public void Not_every_pair_of_names_in_two_lists_need_match()
    {
        Applied(
            "{a: {b: {}}, c: {d: {}}}",
            "{target: \"$['a','c']['b','d']\", update: {e: 1}}").ShouldBe("{a: {b: {e: 1}}, c: {d: {e: 1}}}");
    }

    [TestCase("{target: $.a, update: {}}")]
    [TestCase("{target: $.a, update: {b: {c: 1}}}")]
    [TestCase("{target: $.*, update: {d: 2}}")]
    public void An_update_that_changes_nothing_names_its_overlay_and_its_target(string action)
    {
        Failure.Of(() => Applied("{a: {b: {c: 1}, d: 2}, e: {d: 2}}", action))
            .Should().StartWith("20-names.yaml: $.").And.Contain("changes nothing");
    }

    [Test]
    public void An_update_may_say_again_what_some_of_its_targets_say_already()
    {
        Applied("{a: {x: {b: 1}, y: {}}}", "{target: $.a.*, update: {b: 1}}").ShouldBe("a: {x: {b: 1}, y: {b: 1}}");
    }

    [TestCase("$.a[")]
    [TestCase("$.a[?(@.b ==")]
    [TestCase("$.a[?(@.b ~ 'c')]")]
    [TestCase("$.a[?(@.b =~ /(/)]")]
    public void A_target_that_is_no_JSONPath_names_its_overlay_and_its_target(string target)
    {
        Failure.Of(() => Applied("{a: [{b: text}]}", $"{{target: \"{target}\", update: {{d: 1}}}}"))
            .Should().Contain("20-names.yaml").And.Contain(target).And.Contain("not a JSONPath");
    }

    [TestCase("{target: $.a.text, update: {b: 1}}")]
    [TestCase("{target: $.a, update: text}")]
    [TestCase("{target: $.a, update: [1]}")]
    [TestCase("{target: $.a, update: null}")]
    [TestCase("{target: $, remove: true}")]
    public void What_cannot_be_done_to_a_target_names_its_overlay_and_its_target(string action)
    {
        Failure.Of(() => Applied("{a: {text: b}}", action)).Should().StartWith("20-names.yaml: the target $");
    }

    [Test]
    public void An_update_that_refers_to_a_schema_of_another_version_is_without_effect_where_rules_decide_and_that_is_reported()
    {
        JObject document = YamlFile.Parse("{components: {schemas: {order: {type: object}}}}");
        DiagnosticBag diagnostics = new();
        JObject overlay = YamlFile.Parse("""
            overlay: 1.0.0
            actions:
              - {target: $.components.schemas, update: {order_payment: {type: object, properties: {order: {$ref: '#/components/schemas/order'}, payment: {$ref: '#/components/schemas/payment'}}}}}
              - {target: $.components.schemas, update: {order_note: {type: object, properties: {order: {$ref: '#/components/schemas/order'}, next: {$ref: '#/components/schemas/order_note'}}}}}
            """);

        OverlayApplier.Apply(document, [Overlay.Parse(overlay, "27-webhooks.yaml")], diagnostics);

        ((JObject)document["components"]!["schemas"]!).Properties().Select(schema => schema.Name).Should().Equal("order", "order_note");
        diagnostics.Of(DiagnosticKind.UnmatchedAction).Should().ContainSingle().Which.Effect.Should().Be("no effect: there is no payment");
    }

    private static JObject Applied(string document, params string[] actions)
    {
        JObject applied = YamlFile.Parse(document);
        JObject overlay = new() { ["overlay"] = "1.0.0", ["actions"] = new JArray(actions.Select(action => YamlFile.Parse(action))) };
        DiagnosticBag diagnostics = new();
        OverlayApplier.Apply(applied, [Overlay.Parse(overlay, "20-names.yaml")], diagnostics);
        DiagnosticBaseline.Empty.Require(diagnostics);
        return applied;
    }
}
