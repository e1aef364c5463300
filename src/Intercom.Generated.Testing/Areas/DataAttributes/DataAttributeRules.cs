using System.Globalization;
using Intercom.Testing.Errors;
using Intercom.Testing.Json;
using Intercom.Testing.Resources;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas.DataAttributes;

/// <summary>
/// Custom attributes of contacts, companies and conversations: defined before they are written, with values of their type.
/// </summary>
internal static class DataAttributeRules
{
    public const string String = "string";
    public const string Integer = "integer";
    public const string Float = "float";
    public const string Boolean = "boolean";
    public const string Date = "date";

    /// <summary>Checks values.</summary>
    /// <exception cref="ApiError">An attribute is not defined, or a value has the wrong type.</exception>
    public static void Check(Workspace workspace, string model, JObject? values)
    {
        foreach (JProperty value in values?.Properties() ?? [])
        {
            if (Find(workspace, model, value.Name) is { } attribute)
            {
                CheckValue(attribute, value);
            }
            else if (workspace.IsSeeding)
            {
                Define(workspace, model, value);
            }
            else if (workspace.RequiresDataAttributes)
            {
                throw ApiErrors.Invalid($"custom_attributes.{value.Name}", $"Custom attribute '{value.Name}' does not exist");
            }
        }
    }

    public static Record? Find(Workspace workspace, string model, string? name) => workspace.All(Kinds.DataAttribute)
        .FindBy("name", $"{model}.{name}")
        .FirstOrDefault(attribute => attribute.Text("name") == name && attribute.Flag("archived") != true);

    /// <summary>Creates the members of a custom attribute.</summary>
    public static JObject Create(Workspace workspace, string model, string name, string type) => new()
    {
        ["model"] = model,
        ["name"] = name,
        ["full_name"] = $"custom_attributes.{name}",
        ["label"] = name,
        ["data_type"] = type,
        ["api_writable"] = true,
        ["ui_writable"] = true,
        ["custom"] = true,
        ["admin_id"] = workspace.Owner.Id,
    };

    private static void Define(Workspace workspace, string model, JProperty value)
    {
        string? type = value.Value.Type switch
        {
            JTokenType.String => String,
            JTokenType.Integer => Integer,
            JTokenType.Float => Float,
            JTokenType.Boolean => Boolean,
            _ => null,
        };
        if (type is not null)
        {
            workspace.Add(Kinds.DataAttribute, Create(workspace, model, value.Name, type));
        }
    }

    private static void CheckValue(Record attribute, JProperty value)
    {
        string field = $"custom_attributes.{value.Name}";
        string? type = attribute.Text("data_type");
        if (value.Value.Type != JTokenType.Null && !Fits(type, value.Value))
        {
            throw ApiErrors.Invalid(field, $"Custom attribute '{value.Name}' takes a value of type {type}");
        }

        if (attribute.List("options") is { Count: > 0 } options
            && value.Value.Type == JTokenType.String
            && !options.Any(option => (string?)option == (string?)value.Value))
        {
            throw ApiErrors.Invalid(field, $"'{value.Value}' is not an option of custom attribute '{value.Name}'");
        }
    }

    private static bool Fits(string? type, JToken value) => type switch
    {
        String => value.Type is JTokenType.String or JTokenType.Integer or JTokenType.Float or JTokenType.Boolean,
        Integer or Date =>
            value.Type == JTokenType.Integer
                || (value.Type == JTokenType.String
                    && long.TryParse((string?)value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)),
        Float => value.Type is JTokenType.Integer or JTokenType.Float,
        Boolean => value.Type == JTokenType.Boolean || (string?)value is "true" or "false",
        _ => true,
    };
}
