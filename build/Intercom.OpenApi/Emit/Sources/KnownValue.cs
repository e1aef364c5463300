using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Naming;

namespace Intercom.OpenApi.Emit.Sources;

/// <summary>A known value of a hand-written extensible enum.</summary>
/// <param name="Name">Its name in C#.</param>
/// <param name="Value">Its text.</param>
/// <param name="Summary">Its documentation, as XML.</param>
/// <param name="Attribute">The attribute of its property, in brackets; null for none.</param>
internal sealed record KnownValue(string Name, string Value, string Summary, string? Attribute = null)
{
    private static readonly string[] Taken = ["Equals", "GetHashCode", "GetType", "Known", "ReferenceEquals", "ToString", "Value"];

    /// <summary>The values of a list.</summary>
    /// <param name="facts">The list; each entry has a `value`, and a `name` where it is not derived from the value.</param>
    /// <param name="type">The enum.</param>
    /// <param name="summarize">Documents an entry.</param>
    /// <param name="attributeOf">Returns the attribute of the property of an entry, or null; null for no attributes.</param>
    /// <exception cref="DescriptionException">A value is there twice, or has a name that C# cannot have or another one has.</exception>
    public static IReadOnlyList<KnownValue> Of(
        IReadOnlyList<Fact> facts,
        string type,
        Func<Fact, string> summarize,
        Func<Fact, string?>? attributeOf = null)
    {
        HashSet<string> names = new([.. Taken, type], StringComparer.Ordinal);
        HashSet<string> values = new(StringComparer.Ordinal);
        List<KnownValue> known = [];
        foreach (Fact fact in facts)
        {
            string value = fact.Text("value");
            string name = fact.OptionalText("name") ?? CSharpName.Pascal(value);
            if (!values.Add(value))
            {
                throw fact.Malformed("value", $"is there twice: {value}");
            }

            if (!CSharpName.IsValid(name) || !names.Add(name))
            {
                throw fact.Malformed(
                    "name",
                    $"is needed, because {value} would be called '{name}', which C# cannot have or another one has");
            }

            known.Add(new KnownValue(name, value, summarize(fact), attributeOf?.Invoke(fact)));
        }

        return known;
    }

    /// <summary>The members of the enum: the values, and the constants of their texts.</summary>
    public static string Members(string type, IReadOnlyList<KnownValue> values) => $$"""
        {{string.Concat(values.Select(value => Property(type, value)))}}    /// <summary>The known values, as constants.</summary>
            public static class Known
            {
        {{string.Join("\n", values.Select(value => $"        /// <summary>{value.Summary}</summary>\n        public const string {value.Name} = {GeneratedText.Literal(value.Value)};\n"))}}    }
        """;

    private static string Property(string type, KnownValue value) =>
        $"    /// <summary>{value.Summary}</summary>\n"
        + (value.Attribute is null ? string.Empty : $"    {value.Attribute}\n")
        + $"    public static {type} {value.Name} {{ get; }} = new(Known.{value.Name});\n\n";
}
