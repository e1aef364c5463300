using Intercom.Testing.Errors;
using Intercom.Testing.Json;
using Intercom.Testing.Resources;
using Intercom.Testing.Responses;
using Intercom.Testing.Routing;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas.DataAttributes;

/// <summary>Data attributes: the built-in ones, and custom ones.</summary>
internal sealed class DataAttributesArea(Workspace workspace) : IArea
{
    private const int MaxCustomAttributes = 250;
    private const int MinOptions = 2;

    private static readonly string[] Models = ["contact", "company", "conversation"];

    public void Register(HandlerTable handlers)
    {
        handlers.Add("GET", "/data_attributes", List);
        handlers.Add("POST", "/data_attributes", Create);
        handlers.Add("PUT", "/data_attributes/{data_attribute_id}", Update);
    }

    private View List(ApiCall call)
    {
        string? model = call.Parameter("model");
        if (model is not null && !Models.Contains(model, StringComparer.Ordinal))
        {
            throw ApiErrors.Invalid("model", $"model must be one of {string.Join(", ", Models)}");
        }

        bool hasArchived = call.Parameter("include_archived") == "true";
        IEnumerable<object> custom = workspace.All(Kinds.DataAttribute).Items.Where(attribute =>
            hasArchived || attribute.Flag("archived") != true);
        return call.List(custom.Concat(BuiltInAttributes.All(workspace)).Where(attribute => model is null || Model(attribute) == model));
    }

    private Record Create(ApiCall call)
    {
        JObject request = call.Body;
        string model = request.Text("model") ?? throw ApiErrors.Missing("model");
        string name = request.Text("name") ?? throw ApiErrors.Missing("name");
        if (model is not ("contact" or "company"))
        {
            throw ApiErrors.Invalid("model", "The Data Attribute model field must be either contact or company");
        }

        CheckName(name, model);
        (string type, JArray? options) = ReadType(request);
        if (workspace.All(Kinds.DataAttribute).FindBy("model", model).Count(attribute =>
            attribute.Flag("archived") != true) >= MaxCustomAttributes)
        {
            throw ApiErrors.BadRequest("custom_data_limit_reached",
                $"A workspace can have {MaxCustomAttributes} custom attributes of a {model}");
        }

        JObject attribute = DataAttributeRules.Create(workspace, model, name, type);
        attribute["description"] = request["description"];
        attribute["options"] = options;
        attribute["messenger_writable"] = request.Flag("messenger_writable");
        return workspace.Add(Kinds.DataAttribute, attribute);
    }

    private Record Update(ApiCall call)
    {
        Record attribute = workspace.Get(Kinds.DataAttribute, call.Path("data_attribute_id"));
        JObject request = call.Body;
        JArray? options = request.List("options") is { } list ? ReadOptions(list) : null;
        JObject changes = request.Pick("archived", "description", "messenger_writable");
        if (options is not null)
        {
            changes["options"] = options;
        }

        workspace.Change(attribute, changes);
        return attribute;
    }

    private static string? Model(object attribute) =>
        attribute is Record record ? record.Text("model") : ((View)attribute)["model"] as string;

    private void CheckName(string name, string model)
    {
        bool isRight = name.Length > 0
            && name.All(character => char.IsLetterOrDigit(character) || character is ' ' or '_' or '-' or '$' or '\u20AC' or '\u00A3');
        if (!isRight)
        {
            throw ApiErrors.Invalid("name",
                "Your name for this attribute must only contain alphanumeric characters, currency symbols, and hyphens");
        }

        foreach (string other in Models)
        {
            if (DataAttributeRules.Find(workspace, other, name) is not null)
            {
                string use = other == model ? "a different name" : $"a name that no {other} attribute has";
                throw ApiErrors.Invalid("name", $"You already have '{name}' in your {other} data. Use {use}.");
            }
        }
    }

    private static (string Type, JArray? Options) ReadType(JObject request)
    {
        string? type = request.Text("data_type");
        return type switch
        {
            "options" => (DataAttributeRules.String, ReadOptions(request.List("options") ?? throw ApiErrors.Missing("options"))),
            "datetime" => (DataAttributeRules.Date, null),
            DataAttributeRules.String or DataAttributeRules.Integer or DataAttributeRules.Float
                or DataAttributeRules.Boolean or DataAttributeRules.Date =>
                (type, null),
            null => throw ApiErrors.Missing("data_type"),
            _ => throw ApiErrors.Invalid("data_type",
                "Data Type needs to be one of string, integer, float, boolean, date, datetime, options"),
        };
    }

    // An option comes as an object with a value, or as the value alone.
    private static JArray ReadOptions(JArray options)
    {
        JToken?[] values = [.. options.Select(option => option is JObject described ? described["value"] : option)];
        return values.Length >= MinOptions && values.All(value => value?.Type == JTokenType.String)
            ? new JArray(values.OfType<JToken>())
            : throw ApiErrors.Invalid("options", "The Data Attribute options must be a list of two or more values");
    }
}
