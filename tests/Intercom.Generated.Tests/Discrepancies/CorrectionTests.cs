#if !NETSTANDARD_BUILD // The description is the same for both builds.
using System.Reflection;
using System.Text.Json.Serialization;
using Newtonsoft.Json.Linq;

namespace Intercom.Tests.Discrepancies;

/// <summary>Every correction of the description is in the client, and what tests show is corrected.</summary>
internal sealed class CorrectionTests
{
    private static readonly JObject Description = ReadJson("intercom.json");

    private static readonly JObject Types = ReadJson("types.json");

    // Errors are read by hand-written code; the others are parts of other classes.
    private static readonly string[] WithoutClass =
    [
        "error", "contact_reply_base_request", "data_event_summary", "data_event_summary_item",
    ];

    private static IEnumerable<Correction> Updates => Correction.All.Where(correction => correction.Update is not null);

    private static IEnumerable<string> Properties => Correction.All.SelectMany(correction => correction.Places)
        .Where(place => place.Split('.') is [var schema, var name]
            && !WithoutClass.Contains(schema)
            && Schema(schema)["properties"]?[name] is not null)
        .Distinct(StringComparer.Ordinal);

    private static IEnumerable<MethodInfo> Shown => typeof(CorrectionTests).Assembly.GetTypes().SelectMany(type => type.GetMethods())
        .Where(method => method.IsDefined(typeof(KnownDiscrepancyAttribute)));

    [TestCaseSource(nameof(Updates))]
    public void A_correction_is_in_the_description_that_the_client_is_generated_from(Correction correction)
    {
        List<JToken> targets = [.. Description.SelectTokens(correction.Target)];

        targets.Should().NotBeEmpty(correction.Evidence);
        targets.Should().OnlyContain(target => Contains(target, correction.Update!), correction.Evidence);
    }

    [TestCaseSource(nameof(Properties))]
    public void A_corrected_property_is_a_property_of_its_class(string place)
    {
        string[] names = place.Split('.');
        Type type = Type((string?)Types[names[0]] ?? throw new InvalidOperationException($"There is no class of {names[0]}."));

        type.GetProperties().Select(property => property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name)
            .Should().Contain(names[1]);
    }

    [Test]
    public void A_discrepancy_that_a_test_shows_is_corrected() =>
        Shown.SelectMany(method => method.GetCustomAttributes<KnownDiscrepancyAttribute>())
            .SelectMany(discrepancy => discrepancy.Corrections)
            .Should().NotBeEmpty().And.BeSubsetOf(Correction.All.SelectMany(correction => correction.Places));

    [Test]
    public void A_correction_says_where_the_difference_was_seen() =>
        Correction.All.Should()
            .HaveCountGreaterThan(100).And.OnlyContain(correction => correction.Evidence.Length > 0 && correction.Places.Count > 0);

    private static JToken Schema(string name) => Description["components"]!["schemas"]![name] ?? new JObject();

    private static Type Type(string name) => typeof(IntercomClient).Assembly.GetType($"Intercom.{name}", throwOnError: true)!;

    private static bool Contains(JToken actual, JToken expected) => (actual, expected) switch
    {
        (JObject { Count: > 0 } owner, JObject { Count: 1 } reference) when reference.ContainsKey("$ref") && !owner.ContainsKey("$ref") =>
            owner["allOf"] is JArray { Count: 1 } all && Contains(all[0], reference),
        (JObject, JValue { Value: true }) => true,
        (JObject owner, JObject members) => members.Properties()
            .All(member => owner[member.Name] is { } value && Contains(value, member.Value)),
        (JArray list, JArray items) => items.All(item => list.Any(value => Contains(value, item))),
        _ => JToken.DeepEquals(actual, expected) || actual is JValue && expected is JValue && $"{actual}" == $"{expected}",
    };

    private static JObject ReadJson(string name) => (JObject)JsonText.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, name)));
}
#endif
