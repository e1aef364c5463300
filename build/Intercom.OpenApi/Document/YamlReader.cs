using System.Globalization;
using System.Runtime.InteropServices;
using Intercom.OpenApi.Diagnostics;
using Newtonsoft.Json.Linq;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Intercom.OpenApi.Document;

/// <summary>Builds the JSON tree of one YAML document out of the events of its parser.</summary>
/// <param name="parser">The source of the events.</param>
/// <param name="name">The name of the file, for messages.</param>
/// <param name="repeated">Receives the members that an object has more than once; null if they are an error.</param>
internal sealed class YamlReader(IParser parser, string name, RepeatedMembers? repeated)
{
    private readonly Dictionary<AnchorName, Anchored?> _anchors = [];
    private Extent _total;

    /// <summary>Reads to the end of the file.</summary>
    /// <returns>The single object of the file; null if the file has another content.</returns>
    public JObject? Read()
    {
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _))
        {
            return null;
        }

        JToken root = Node(depth: 0, isVersion: false);
        parser.Consume<DocumentEnd>();
        return parser.TryConsume<StreamEnd>(out _) ? root as JObject : null;
    }

    /// <summary>Whether a plain scalar is read as text.</summary>
    public static bool IsText(string value) => Plain(value).Type == JTokenType.String;

    private JToken Node(int depth, bool isVersion)
    {
        ParsingEvent start = parser.Consume<ParsingEvent>();
        if (start is AnchorAlias alias)
        {
            Anchored known = _anchors.GetValueOrDefault(alias.Value) ?? throw Rejected(
                alias,
                $"the anchor {alias.Value} holds itself, or is not there");
            Count(known.Extent, depth, alias);
            return known.Node.DeepClone();
        }

        AnchorName anchor = ((NodeEvent)start).Anchor;
        if (!anchor.IsEmpty)
        {
            _anchors[anchor] = null;
        }

        Extent before = _total;
        Count(new Extent(1, (start as Scalar)?.Value.Length ?? 0, 0), depth, start);
        JToken node = start switch
        {
            MappingStart => Mapping(depth, isVersion),
            SequenceStart => Sequence(depth, isVersion),
            Scalar scalar => Value(scalar, isVersion),
            _ => throw Rejected(start, $"{start} is not supported"),
        };
        if (!anchor.IsEmpty)
        {
            _anchors[anchor] = new Anchored(
                node,
                new Extent(_total.Nodes - before.Nodes, _total.Characters - before.Characters, Levels(node)));
        }

        return node;
    }

    // Before an alias is expanded: what it stands for is counted like what is written out.
    private void Count(Extent more, int depth, ParsingEvent place)
    {
        _total = new Extent(_total.Nodes + more.Nodes, _total.Characters + more.Characters, 0);
        if (depth + more.Levels > InputLimits.Depth)
        {
            throw Rejected(place, "nested too deeply");
        }

        if (_total.Nodes > InputLimits.Nodes || _total.Characters > InputLimits.Characters)
        {
            throw Rejected(
                place,
                $"with its aliases expanded, the file has more than {InputLimits.Nodes} nodes or {InputLimits.Characters} characters");
        }
    }

    private static int Levels(JToken node) => node is JContainer { HasValues: true } container
        ? 1 + container.Children().Max(child => Levels(child is JProperty member ? member.Value : child))
        : 0;

    private JObject Mapping(int depth, bool isVersion)
    {
        JObject mapping = [];
        List<JToken> merged = [];
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            Scalar key = parser.Accept<Scalar>(out _) ? parser.Consume<Scalar>() : throw Rejected(parser.Current!, "a key must be text");
            Count(new Extent(1, key.Value.Length, 0), depth, key);
            JToken value = Node(depth + 1, isVersion || IsVersion(key, parser.Current!));
            if (key is { Value: "<<", Style: ScalarStyle.Plain })
            {
                merged.AddRange(value is JArray several ? several : [value]);
            }
            else if (!mapping.TryAdd(key.Value, value))
            {
                (repeated ?? throw Rejected(key, $"{key.Value} is there twice")).Join(mapping, key.Value, value, key.Start.Line);
            }
        }

        foreach (JProperty member in merged.OfType<JObject>().SelectMany(other => other.Properties()))
        {
            mapping.TryAdd(member.Name, member.Value);
        }

        return mapping;
    }

    private JArray Sequence(int depth, bool isVersion)
    {
        JArray sequence = [];
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            sequence.Add(Node(depth + 1, isVersion));
        }

        return sequence;
    }

    private static JValue Value(Scalar scalar, bool isVersion) =>
        scalar is { Style: ScalarStyle.Plain or ScalarStyle.Any, Tag.IsEmpty: true }
            && Plain(scalar.Value) is var plain
            && (!isVersion || plain.Type == JTokenType.Null)
            ? plain
            : new JValue(scalar.Value);

    // Version 2.10 is not the number 2.1.
    private static bool IsVersion(Scalar key, ParsingEvent value) =>
        key.Value == VersionHeader.Schema || (key.Value == "version" && value is Scalar);

    // The core schema of YAML 1.2, which is what OpenAPI asks for: `no` and `on` are words there.
    private static JValue Plain(string value) => value switch
    {
        "" or "~" or "null" or "Null" or "NULL" => JValue.CreateNull(),
        "true" or "True" or "TRUE" => new JValue(true),
        "false" or "False" or "FALSE" => new JValue(false),
        _ when long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer) => new JValue(integer),
        _ when LooksLikeNumber(value)
            && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) => new JValue(number),
        _ => new JValue(value),
    };

    private static bool LooksLikeNumber(string value) =>
        value.Any(char.IsAsciiDigit)
            && value.All(character => char.IsAsciiDigit(character) || character is '.' or '+' or '-' or 'e' or 'E');

    private DescriptionException Rejected(ParsingEvent place, string reason) =>
        new($"{name}({place.Start.Line},{place.Start.Column}): {reason}.");

    /// <summary>The size of a part of the file, with its aliases expanded.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Extent(long Nodes, long Characters, int Levels);

    private sealed record Anchored(JToken Node, Extent Extent);
}
