using System.Globalization;
using Intercom.OpenApi.Diagnostics;
using Newtonsoft.Json.Linq;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Intercom.OpenApi.Document;

/// <summary>Writes a JSON tree as YAML, in the style of openapi/intercom.yaml. A tree has one text, which is parsed to that tree.</summary>
public static class YamlWriter
{
    private const int Width = 120;

    private static readonly EmitterSettings Settings = new EmitterSettings()
        .WithBestIndent(2)
        .WithBestWidth(int.MaxValue)
        .WithIndentedSequences()
        .WithNewLine("\n");

    // Words that other readers of YAML take for a boolean, for null, or for a type of YAML 1.1.
    private static readonly HashSet<string> Words =
        new(StringComparer.OrdinalIgnoreCase) { "null", "true", "false", "yes", "no", "on", "off", "y", "n", "=", "<<" };

    /// <summary>Writes a tree.</summary>
    /// <param name="document">The tree.</param>
    /// <exception cref="DescriptionException">A value is none of JSON.</exception>
    public static string Format(JObject document)
    {
        using StringWriter text = new(CultureInfo.InvariantCulture);
        Emitter emitter = new(text, Settings);
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(version: null, tags: null, isImplicit: true));
        Write(emitter, document, depth: 0, isInFlow: false);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return text.ToString();
    }

    private static void Write(Emitter emitter, JToken token, int depth, bool isInFlow)
    {
        switch (token)
        {
            case JObject members:
                WriteMembers(emitter, members, depth, isInFlow);
                break;
            case JArray list:
                WriteItems(emitter, list, depth, isInFlow);
                break;
            case JValue { Type: JTokenType.String } text:
                WriteText(emitter, (string)text!);
                break;
            case JValue value:
                emitter.Emit(new Scalar(Plain(value)));
                break;
            default:
                throw new DescriptionException($"{token.Path}: {token.Type} cannot be written as YAML.");
        }
    }

    private static void WriteMembers(Emitter emitter, JObject members, int depth, bool isInFlow)
    {
        bool isFlow = isInFlow || !members.HasValues;
        emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, isImplicit: true, isFlow ? MappingStyle.Flow : MappingStyle.Block));
        foreach (JProperty member in members.Properties())
        {
            WriteText(emitter, member.Name);
            Write(emitter, member.Value, depth + 1, isFlow);
        }

        emitter.Emit(new MappingEnd());
    }

    private static void WriteItems(Emitter emitter, JArray list, int depth, bool isInFlow)
    {
        bool isFlow = isInFlow || IsShort(list, depth);
        emitter.Emit(
            new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, isFlow ? SequenceStyle.Flow : SequenceStyle.Block));
        foreach (JToken item in list)
        {
            Write(emitter, item, depth + 1, isFlow || item is JArray);
        }

        emitter.Emit(new SequenceEnd());
    }

    // Lists of names read better on one line where they fit.
    private static bool IsShort(JArray list, int depth) => list.All(item => item is JValue)
        && (depth * 2) + ((list.Parent as JProperty)?.Name.Length ?? 0) + list.Sum(Length) + 2 < Width;

    private static int Length(JToken item) => item.ToString().Length + (item.Type == JTokenType.String && !IsText((string)item!) ? 4 : 2);

    private static void WriteText(Emitter emitter, string text) =>
        emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, text, Style(text), isPlainImplicit: true, isQuotedImplicit: true));

    // The emitter quotes what the syntax requires. It does not know which text is read as another value, and its text in several lines
    // is not read as it was.
    private static ScalarStyle Style(string text) => text switch
    {
        _ when text.Any(IsLineBreakOrControl) => ScalarStyle.DoubleQuoted,
        _ when IsText(text) => ScalarStyle.Any,
        _ => ScalarStyle.SingleQuoted,
    };

    // YamlDotNet takes an asterisk after a space for an alias.
    private static bool IsText(string text) =>
        YamlFile.IsText(text) && !Words.Contains(text) && !text.Contains(" *", StringComparison.Ordinal);

    private static bool IsLineBreakOrControl(char character) => char.IsControl(character)
        || char.GetUnicodeCategory(character)
            is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Format;

    private static string Plain(JValue value) => value switch
    {
        { Type: JTokenType.Null } => "null",
        { Value: bool truth } => truth ? "true" : "false",
        { Type: JTokenType.Integer or JTokenType.Float } => Convert.ToString(value.Value, CultureInfo.InvariantCulture)!,
        _ => throw new DescriptionException($"{value.Path}: {value.Type} cannot be written as YAML."),
    };
}
