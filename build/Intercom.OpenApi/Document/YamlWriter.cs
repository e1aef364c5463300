using System.Globalization;
using System.Text;
using Intercom.OpenApi.Diagnostics;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Document;

/// <summary>Writes a JSON tree as YAML, in the style of openapi/intercom.yaml. A tree has one text, which is parsed to that tree.</summary>
public static class YamlWriter
{
    private const int Width = 120;

    public static string Format(JObject document)
    {
        StringBuilder text = new();
        WriteMembers(document, 0, text);
        return text.ToString();
    }

    private static void WriteMembers(JObject members, int depth, StringBuilder text)
    {
        foreach (JProperty member in members.Properties())
        {
            Indent(depth, text);
            WriteMember(member, depth, text);
        }
    }

    private static void WriteMember(JProperty member, int depth, StringBuilder text)
    {
        text.Append(Key(member.Name)).Append(':');
        switch (member.Value)
        {
            case JObject { HasValues: true } inner:
                text.Append('\n');
                WriteMembers(inner, depth + 1, text);
                break;
            case JArray { HasValues: true } list when !IsShort(list, (depth * 2) + member.Name.Length):
                text.Append('\n');
                WriteItems(list, depth + 1, text);
                break;
            default:
                text.Append(' ').Append(Flow(member.Value)).Append('\n');
                break;
        }
    }

    private static void WriteItems(JArray list, int depth, StringBuilder text)
    {
        foreach (JToken item in list)
        {
            Indent(depth, text);
            text.Append("- ");
            if (item is JObject { HasValues: true } members)
            {
                bool isFirst = true;
                foreach (JProperty member in members.Properties())
                {
                    if (!isFirst)
                    {
                        Indent(depth + 1, text);
                    }

                    WriteMember(member, depth + 1, text);
                    isFirst = false;
                }
            }
            else
            {
                text.Append(Flow(item)).Append('\n');
            }
        }
    }

    // Lists of names read better on one line where they fit.
    private static bool IsShort(JArray list, int before) => list.All(item => item is JValue) && before + Flow(list).Length < Width;

    private static string Flow(JToken token) => token switch
    {
        JArray list => $"[{string.Join(", ", list.Select(Flow))}]",
        JObject members => $"{{{string.Join(", ", members.Properties().Select(member => $"{Key(member.Name)}: {Flow(member.Value)}"))}}}",
        JValue { Type: JTokenType.Null } => "null",
        JValue { Value: bool value } => value ? "true" : "false",
        JValue { Type: JTokenType.String } text => Scalar((string)text!),
        JValue number => Convert.ToString(number.Value, CultureInfo.InvariantCulture)!,
        _ => throw new DescriptionException($"{token.Path}: {token.Type} cannot be written as YAML."),
    };

    private static string Key(string name) => Scalar(name);

    private static string Scalar(string text)
    {
        if (text.Any(char.IsControl))
        {
            return Newtonsoft.Json.JsonConvert.ToString(text);
        }

        return IsPlain(text) ? text : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
    }

    // Plain where no reader of YAML could take it for anything else than this text.
    private static bool IsPlain(string text) =>
        YamlFile.IsText(text)
        && (char.IsAsciiLetterOrDigit(text[0]) || text[0] is '_' or '/' or '$')
        && text.All(character => char.IsAsciiLetterOrDigit(character) || "_/$.-+() {}:".Contains(character, StringComparison.Ordinal))
        && !(text.Contains('{', StringComparison.Ordinal) && text[0] != '/')
        && !text.Contains(": ", StringComparison.Ordinal)
        && text[^1] is not (' ' or ':')
        && text.ToUpperInvariant() is not ("NULL" or "TRUE" or "FALSE" or "YES" or "NO" or "ON" or "OFF" or "Y" or "N");

    private static void Indent(int depth, StringBuilder text) => text.Append(' ', depth * 2);
}
