using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Emit.Sources;

/// <summary>The topics of webhook notifications, as known values of WebhookTopic.</summary>
internal sealed class WebhookTopicsSource : IGeneratedSource
{
    private const string Type = "WebhookTopic";

    public IEnumerable<(string Path, string Text)> Write(ApiDescription lowered, JObject bundle)
    {
        WebhookFacts facts = new(lowered);
        IReadOnlyList<KnownValue> topics = KnownValue.Of(
            facts.Topics, Type, topic => Summary(topic, facts.Classes), topic => ModelsAttribute(facts.ModelsOf(topic)));
        yield return ("Webhooks/WebhookTopic.g.cs", GeneratedText.File([], $$"""
            public readonly partial struct WebhookTopic
            {
            {{KnownValue.Members(Type, topics)}}
            }

            """));
    }

    // Analyzers read the classes from the attribute: they see the metadata of the library, and no values.
    private static string? ModelsAttribute(IReadOnlyList<string> models) => models.Count == 0
        ? null
        : $"[WebhookModels({string.Join(", ", models.Select(model => $"typeof({model})"))})]";

    private static string Summary(Fact topic, IReadOnlyDictionary<string, string> classes)
    {
        string[] items = [.. topic.Texts("items").Select(item => classes.TryGetValue(item, out string? name)
            ? $"<see cref=\"{name}\" />"
            : $"<see cref=\"WebhookItem\" /> of type <c>{GeneratedText.Documentation(item)}</c>")
            .Distinct(StringComparer.Ordinal)];
        string what = items.Length > 0 ? $" Item: {string.Join(" or ", items)}." : string.Empty;
        return $"The topic <c>{GeneratedText.Documentation(topic.Text("value"))}</c>, sent when "
            + $"{GeneratedText.Documentation(topic.Text("when"))}.{what}";
    }
}
