using Intercom.OpenApi.Diagnostics;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Document;

/// <summary>One entry of a list of facts about the API.</summary>
/// <param name="members">The members of the entry.</param>
/// <param name="list">The list, and the file that it is written in.</param>
/// <param name="index">The number of the entry.</param>
public sealed class Fact(JObject members, string list, int index)
{
    /// <summary>The list, and the file that it is written in, for messages.</summary>
    public string List { get; } = list;

    /// <summary>The list and the number of the entry, for messages.</summary>
    public string Place => $"{List}[{index}]";

    /// <summary>The entry as it stands in the list.</summary>
    public JObject Json() => (JObject)members.DeepClone();

    public bool Has(string member) => members.ContainsKey(member);

    /// <summary>The text of a member.</summary>
    /// <exception cref="DescriptionException">It is missing, empty, or no text.</exception>
    public string Text(string member) => OptionalText(member) ?? throw Malformed(member, "is missing");

    /// <summary>The text of a member; null when there is no such member.</summary>
    /// <exception cref="DescriptionException">It is empty or no text.</exception>
    public string? OptionalText(string member) => members[member] switch
    {
        null => null,
        { } value => TextOf(value, member),
    };

    /// <summary>The number of a member; null when there is no such member.</summary>
    /// <exception cref="DescriptionException">It is no whole number.</exception>
    public int? OptionalNumber(string member) => members[member] switch
    {
        null => null,
        { Type: JTokenType.Integer } value => (int)value,
        _ => throw Malformed(member, "is no whole number"),
    };

    /// <summary>The numbers of a list; none when there is no such member.</summary>
    /// <exception cref="DescriptionException">It is no list, or one of its items is no whole number.</exception>
    public IReadOnlyList<int> Numbers(string member) => members[member] switch
    {
        null => [],
        JArray list =>
        [
            .. list.Select(
                item => item is { Type: JTokenType.Integer } ? (int)item : throw Malformed(member, "has an item that is no whole number")),
        ],
        _ => throw Malformed(member, "is no list"),
    };

    /// <summary>The texts of a list; none when there is no such member.</summary>
    /// <exception cref="DescriptionException">It is no list, or one of its items is empty or no text.</exception>
    public IReadOnlyList<string> Texts(string member) => members[member] switch
    {
        null => [],
        JArray list => [.. list.Select(item => TextOf(item, member))],
        _ => throw Malformed(member, "is no list"),
    };

    /// <summary>The entries of a list in the entry; none when there is no such member.</summary>
    /// <param name="member">The list.</param>
    /// <param name="known">The members that its entries can have.</param>
    /// <exception cref="DescriptionException">It is no list of objects, or an object has another member.</exception>
    public IReadOnlyList<Fact> Facts(string member, params string[] known) =>
        FactList.Entries(members[member], $"{Place}: {member}", known);

    public DescriptionException Malformed(string member, string problem) => new($"{Place}: {member} {problem}.");

    private string TextOf(JToken value, string member) =>
        value is { Type: JTokenType.String } && (string)value! is { } text && !string.IsNullOrWhiteSpace(text)
        ? text
        : throw Malformed(member, "is no text");
}
