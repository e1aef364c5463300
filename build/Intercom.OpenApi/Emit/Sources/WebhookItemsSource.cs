using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Emit.Sources;

/// <summary>The classes that items of webhook notifications are read as, and the types of items that each topic brings.</summary>
internal sealed class WebhookItemsSource : IGeneratedSource
{
    public IEnumerable<(string Path, string Text)> Write(ApiDescription lowered, JObject bundle)
    {
        WebhookFacts facts = new(lowered);
        yield return ("Webhooks/WebhookItems.g.cs", GeneratedText.File(["System", "System.Collections.Generic"], $$"""
            internal static partial class WebhookItems
            {
                private static readonly Dictionary<string, WebhookModel> Models = new(StringComparer.Ordinal)
                {
            {{string.Join("\n", facts.Classes.Select(item => $"        [{GeneratedText.Literal(item.Key)}] = WebhookModel.Of<{item.Value}>(),"))}}
                };

                private static readonly Dictionary<string, string[]> TypesByTopic = new(StringComparer.Ordinal)
                {
            {{Lines(facts, "items")}}
                };

                private static readonly Dictionary<string, string[]> ContainedTypesByTopic = new(StringComparer.Ordinal)
                {
            {{Lines(facts, "contains")}}
                };

                private static readonly Dictionary<Type, WebhookContent[]> Contents = new()
                {
            {{string.Join("\n", facts.Contents.GroupBy(content => content.Item, StringComparer.Ordinal).Select(Contents))}}
                };
            }

            """));
    }

    private static string Lines(WebhookFacts facts, string member) =>
        string.Join("\n", facts.Topics.Where(topic => topic.Has(member)).Select(topic => Line(topic, member)));

    private static string Line(Fact topic, string member) =>
        $"        [{GeneratedText.Literal(topic.Text("value"))}] = "
            + $"[{string.Join(", ", topic.Texts(member).Select(GeneratedText.Literal))}],";

    private static string Contents(IGrouping<string, (string Item, string Path, string Class)> contents) =>
        $"        [typeof({contents.Key})] = "
        + $"[{string.Join(", ", contents.Select(content => $"new({GeneratedText.Literal(content.Path)}, typeof({content.Class}))"))}],";
}
