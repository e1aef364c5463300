using Intercom.OpenApi.Document;
using Intercom.OpenApi.Normalization;
using Intercom.OpenApi.Tests.Support;
using Intercom.OpenApi.Update;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Normalization;

/// <summary>An update changes lines of openapi/intercom.yaml for facts, never for the order in which somebody wrote them.</summary>
public class CanonicalOrderTests
{
    // Members of these have an order that C# shows.
    private static readonly string[] Ordered = ["properties", "parameters", "enum", "tags", "allOf", "anyOf", "oneOf"];

    [Test]
    public void This_description_in_another_order_with_prose_and_examples_updates_to_the_same_text()
    {
        string text = File.ReadAllText(ThisRepository.Files.Description).ReplaceLineEndings("\n");
        JObject incoming = (JObject)Reversed(YamlFile.Parse(text), string.Empty);
        foreach (Operation operation in Operation.All(incoming))
        {
            operation.Definition["description"] = "Words that change every week.";
            operation.Definition["x-example"] = new JObject { ["value"] = 1 };
        }

        YamlWriter.Format(Facts(incoming, YamlFile.Parse(text))).Should().Be(text);
    }

    [Test]
    public void Many_updates_end_where_one_ends()
    {
        JObject description = YamlFile.Read(ThisRepository.Files.Description);
        JObject last = WithMore(description, week: 20);
        JObject weekly = description;
        for (int week = 1; week <= 20; week++)
        {
            JObject edited = WithMore(description, week);
            weekly = Facts(week % 2 == 0 ? edited : (JObject)Reversed(edited, string.Empty), weekly);
        }

        YamlWriter.Format(weekly).Should().Be(YamlWriter.Format(Facts(last, description)));
        DescriptionDifference.Between(description, weekly).Operations
            .Should().HaveCount(20).And.OnlyContain(change => change.Kind == ChangeKind.Added);
    }

    [Test]
    public void Paths_methods_responses_media_types_components_and_required_properties_are_sorted()
    {
        JObject document = YamlFile.Parse("""
            paths:
              /b: {delete: {}, put: {}, patch: {}, parameters: [], post: {}, get: {}}
              /a: {get: {responses: {'404': {}, '200': {content: {text/csv: {}, application/json: {}}}}, requestBody: {content: {b/b: {}, a/a: {}}}}}
            components:
              schemas: {b: {required: [z, y, x], properties: {y: {}, x: {}}}, a: {}}
              responses: {D: {}, C: {}}
            """);

        CanonicalOrder.Apply(document);

        YamlWriter.Format(document).Should().Be(YamlWriter.Format(YamlFile.Parse("""
            paths:
              /a: {get: {responses: {'200': {content: {application/json: {}, text/csv: {}}}, '404': {}}, requestBody: {content: {a/a: {}, b/b: {}}}}}
              /b: {parameters: [], get: {}, post: {}, put: {}, patch: {}, delete: {}}
            components:
              schemas: {a: {}, b: {required: [y, x, z], properties: {y: {}, x: {}}}}
              responses: {C: {}, D: {}}
            """)));
    }

    [Test]
    public void Parameters_properties_enumeration_values_and_variants_keep_their_order()
    {
        JObject document = YamlFile.Parse("""
            paths:
              /a: {get: {parameters: [{name: to}, {name: from}], responses: {'200': {}}}}
            components:
              schemas: {a: {properties: {y: {enum: [low, high]}, x: {oneOf: [{type: string}, {type: integer}]}}}}
            """);
        string before = YamlWriter.Format(document);

        CanonicalOrder.Apply(document);

        YamlWriter.Format(document).Should().Be(before);
    }

    [Test]
    public void Versions_are_in_the_order_of_their_numbers_and_names_come_after_them() =>
        CanonicalOrder.OfVersions(["Unstable", "2.9", "Preview", "2.10", "1.0", "2.9"])
            .Should().Equal("1.0", "2.9", "2.10", "Preview", "Unstable");

    private static JObject Facts(JObject incoming, JObject previous) =>
        NormalizedDescription.Read(incoming, new PreviousDescription(previous), []).Facts;

    private static JObject WithMore(JObject description, int week)
    {
        JObject edited = (JObject)description.DeepClone();
        for (int number = 1; number <= week; number++)
        {
            edited["paths"]![$"/weekly/{number % 3}{number}"] = JObject.Parse(
                "{get: {tags: ['Weekly'], responses: {'200': {description: 'OK'}}}}");
        }

        return edited;
    }

    private static JToken Reversed(JToken token, string name) => token switch
    {
        JObject members => new JObject((Ordered.Contains(name, StringComparer.Ordinal)
            ? members.Properties()
            : members.Properties().Reverse())
            .Select(member => new JProperty(member.Name, Reversed(member.Value, member.Name)))),
        JArray items when name == "required" => new JArray(items.Reverse()),
        JArray items => new JArray(items.Select(item => Reversed(item, string.Empty))),
        _ => token.DeepClone(),
    };
}
