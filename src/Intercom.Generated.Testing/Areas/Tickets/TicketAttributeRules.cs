using System.Globalization;
using Intercom.Testing.Errors;
using Intercom.Testing.Resources;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas.Tickets;

/// <summary>Validates the attributes of a ticket: they must be defined by its type, and have values of their kind.</summary>
internal static class TicketAttributeRules
{
    public static void CheckRequired(Workspace workspace, string typeId, JObject values)
    {
        Record? missing = Attributes(workspace, typeId).FirstOrDefault(attribute =>
            attribute.Flag("required_to_create") == true && values[Name(attribute)] is null or { Type: JTokenType.Null });
        if (missing is not null)
        {
            throw ApiErrors.Missing($"ticket_attributes.{Name(missing)}");
        }
    }

    public static void CheckValues(Workspace workspace, string typeId, JObject values)
    {
        foreach (JProperty value in values.Properties())
        {
            string field = $"ticket_attributes.{value.Name}";
            Record attribute = Attributes(workspace, typeId).FirstOrDefault(candidate => Name(candidate) == value.Name)
                ?? throw ApiErrors.Invalid(field, $"The ticket type has no attribute '{value.Name}'");
            if (value.Value.Type != JTokenType.Null && !Fits(attribute, value.Value))
            {
                throw ApiErrors.Invalid(field, $"'{value.Name}' takes a value of type {attribute.Text("data_type")}");
            }
        }
    }

    /// <summary>The values of a new ticket: those given, and null for the other attributes of its type.</summary>
    public static JObject Complete(Workspace workspace, string typeId, JObject values) =>
        new(Attributes(workspace, typeId).Select(Name).Select(name => new JProperty(name, values[name] ?? JValue.CreateNull())));

    private static IEnumerable<Record> Attributes(Workspace workspace, string typeId) =>
        workspace.All(Kinds.TicketTypeAttribute).FindBy("type", typeId).Where(attribute => attribute.Flag("archived") != true);

    private static string Name(Record attribute) => attribute.Text("name")!;

    private static bool Fits(Record attribute, JToken value) => attribute.Text("data_type") switch
    {
        AttributeTypes.Text => value.Type == JTokenType.String,
        AttributeTypes.List => value.Type == JTokenType.String && AttributeInput.HasItem(attribute, (string)value!),
        AttributeTypes.Integer => value.Type == JTokenType.Integer,
        AttributeTypes.Decimal => value.Type is JTokenType.Integer or JTokenType.Float,
        AttributeTypes.Boolean => value.Type == JTokenType.Boolean,
        AttributeTypes.Time => IsTime(value),
        _ => value.Type == JTokenType.Array,
    };

    private static bool IsTime(JToken value) => value.Type == JTokenType.Integer
        || (value.Type == JTokenType.String
            && DateTimeOffset.TryParse((string?)value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _));
}
