using Intercom.OpenApi.Description;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Generation.Sources;

/// <summary>The classes that items of webhook notifications are read as, and the types of items that each topic brings.</summary>
internal sealed class WebhookItemsSource : IGeneratedSource
{
    public IEnumerable<(string Path, string Text)> Write(ApiDescription lowered, JObject bundle)
    {
        WebhookFacts facts = new(lowered);
        yield return ("Webhooks/WebhookItems.g.cs", GeneratedText.File($$"""
            using System;
            using System.Collections.Generic;

            namespace Intercom;

            internal static partial class WebhookItems
            {
                private static readonly Dictionary<string, Type> Models = new(StringComparer.Ordinal)
                {
            {{string.Join("\n", facts.Classes.Select(item => $"        [{GeneratedText.Literal(item.Key)}] = typeof({item.Value}),"))}}
                };

                private static readonly Dictionary<string, string[]> TypesByTopic = new(StringComparer.Ordinal)
                {
            {{string.Join("\n", facts.Topics.Where(topic => topic.Has("items")).Select(Line))}}
                };
            }

            """));
    }

    private static string Line(Fact topic) =>
        $"        [{GeneratedText.Literal(topic.Text("value"))}] = [{string.Join(", ", topic.Texts("items").Select(GeneratedText.Literal))}],";
}
