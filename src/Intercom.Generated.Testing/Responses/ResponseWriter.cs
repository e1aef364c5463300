using System.Collections;
using System.Globalization;
using Intercom.Testing.Resources;
using Intercom.Testing.Routing;
using Intercom.Testing.State;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Responses;

/// <summary>
/// Writes responses by their schema: every member that the schema describes is there, null or empty where it has no value, and scalars have
/// the type of the schema. Versions of the API differ in whether an identifier is text or a number; the server keeps text.
/// </summary>
internal sealed class ResponseWriter(SchemaReader schemas)
{
    private const int MaxDepthOfDefaults = 6;

    private readonly ResponseShape _anything = ResponseShape.Anything(schemas);

    /// <summary>Writes a value.</summary>
    /// <param name="value">A JSON token, a resource, a view, a list of these, or a scalar.</param>
    /// <param name="schema">The schema; null to write the value as it is.</param>
    /// <param name="workspace">The workspace that the value belongs to.</param>
    public string Write(object? value, ResponseShape? schema, Workspace workspace)
    {
        using StringWriter text = new(CultureInfo.InvariantCulture);
        using (JsonTextWriter json = new(text) { Formatting = Formatting.None })
        {
            Write(json, value, schema ?? _anything, workspace);
        }

        return text.ToString();
    }

    private void Write(JsonTextWriter json, object? value, ResponseShape shape, Workspace workspace)
    {
        switch (value)
        {
            case null or JValue { Value: null }:
                WriteDefault(json, shape, depth: 0);
                break;
            case string or bool or long or int or decimal or double:
                WriteScalar(json, value, shape);
                break;
            case JValue scalar:
                WriteScalar(json, scalar.Value!, shape);
                break;
            case Record or View or JObject:
                WriteObject(json, new ObjectReader(value, workspace), Choose(shape, value), workspace);
                break;
            case IEnumerable list:
                WriteList(json, list, shape, workspace);
                break;
            default:
                throw new InvalidOperationException($"A response cannot hold a {value.GetType()}.");
        }
    }

    private void WriteList(JsonTextWriter json, IEnumerable list, ResponseShape shape, Workspace workspace)
    {
        ResponseShape items = shape.Items ?? shape.Variants.Select(variant => variant.Items).FirstOrDefault(found => found is not null)
            ?? _anything;
        json.WriteStartArray();
        foreach (object? item in list)
        {
            Write(json, item, items, workspace);
        }

        json.WriteEndArray();
    }

    private void WriteObject(JsonTextWriter json, ObjectReader source, ResponseShape shape, Workspace workspace)
    {
        json.WriteStartObject();
        foreach ((string name, ResponseShape member) in shape.Members)
        {
            if (!source.TryGet(name, out object? value))
            {
                json.WritePropertyName(name);
                WriteDefaultMember(json, name, member, shape, depth: 0);
            }
            else if (value is not Absent)
            {
                json.WritePropertyName(name);
                Write(json, value, member, workspace);
            }
        }

        foreach ((string name, object? value) in source.Others(shape))
        {
            json.WritePropertyName(name);
            Write(json, value, shape.Values ?? _anything, workspace);
        }

        json.WriteEndObject();
    }

    private static void WriteScalar(JsonTextWriter json, object value, ResponseShape shape)
    {
        bool isUnion = shape.Variants.Length > 0;
        switch (value)
        {
            case string text when !isUnion && shape.Type is "integer"
                && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number):
                json.WriteValue(number);
                break;
            case long or int when !isUnion && shape.Type is "string":
                json.WriteValue(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
            default:
                json.WriteValue(value);
                break;
        }
    }

    // What an object is, it says itself, or else the name of its schema.
    private static void WriteDefaultMember(JsonTextWriter json, string name, ResponseShape member, ResponseShape owner, int depth)
    {
        bool isType = name is "type" or "object" && member is { Type: "string", IsNullable: false, Variants.Length: 0 };
        string? type = isType ? member.Constant ?? (member.Choices.Count == 0 ? owner.TypeName : null) : null;
        if (type is null)
        {
            WriteDefault(json, member, depth);
        }
        else
        {
            json.WriteValue(type);
        }
    }

    private static void WriteDefault(JsonTextWriter json, ResponseShape shape, int depth)
    {
        if (shape.IsNullable || shape.Variants.Any(variant => variant.IsNullable))
        {
            json.WriteNull();
        }
        else if (shape.Variants.Length > 0 && shape.Members.Length == 0)
        {
            WriteDefault(json, shape.Variants[0], depth);
        }
        else
        {
            WriteDefaultOfType(json, shape, depth);
        }
    }

    private static void WriteDefaultOfType(JsonTextWriter json, ResponseShape shape, int depth)
    {
        switch (shape.Type)
        {
            case "array":
                json.WriteStartArray();
                json.WriteEndArray();
                break;
            case "boolean":
                json.WriteValue(false);
                break;
            case "integer" or "number":
                json.WriteValue(0);
                break;
            case "string":
                json.WriteValue(shape.Choices.Count > 0 ? shape.Choices[0] : string.Empty);
                break;
            case null when !shape.IsObject:
                json.WriteNull();
                break;
            default:
                WriteDefaultObject(json, shape, depth);
                break;
        }
    }

    private static void WriteDefaultObject(JsonTextWriter json, ResponseShape shape, int depth)
    {
        json.WriteStartObject();
        if (depth < MaxDepthOfDefaults)
        {
            foreach ((string name, ResponseShape member) in shape.Members)
            {
                json.WritePropertyName(name);
                WriteDefaultMember(json, name, member, shape, depth + 1);
            }
        }

        json.WriteEndObject();
    }

    // Of a union, the variant whose type is that of the value, or else the one that knows most of its members.
    private static ResponseShape Choose(ResponseShape shape, object value)
    {
        if (shape.Variants.Length == 0)
        {
            return shape;
        }

        string? type = ObjectReader.TypeOf(value);
        ResponseShape[] variants = [.. shape.Variants.Select(variant => Choose(variant, value)).Where(variant => variant.IsObject)];
        ResponseShape? same = Array.Find(variants, variant => type is not null && IsOfType(variant.Member("type"), type));
        return same ?? variants.MaxBy(variant => ObjectReader.Names(value).Count(name => variant.Member(name) is not null)) ?? shape;
    }

    private static bool IsOfType(ResponseShape? member, string type) =>
        member is not null && (member.Constant == type || member.Choices.Contains(type, StringComparer.Ordinal));
}
