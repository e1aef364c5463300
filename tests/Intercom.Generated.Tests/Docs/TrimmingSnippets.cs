using System.Text.Json.Serialization;

namespace Intercom.Tests.Docs;

/// <summary>The C# of docs/trimming.md, so that it is known to compile and to run.</summary>
internal static partial class TrimmingSnippets
{
    public static void Show(Contact contact)
    {
        string? nickname = (string?)contact.GetAdditionalProperty("nickname");
        contact.SetAdditionalProperty("nickname", "Al");
        foreach (string name in contact.AdditionalPropertyNames)
        {
            Console.WriteLine($"{name}: {contact.GetAdditionalProperty(name)}");
        }

        _ = nickname;
    }

    [JsonSerializable(typeof(Contact))]
    [JsonSerializable(typeof(Envelope))]
    public sealed partial class ApplicationContext : JsonSerializerContext;

    public sealed record Envelope(string Sender, Contact Contact, IReadOnlyList<Tag> Tags);
}
