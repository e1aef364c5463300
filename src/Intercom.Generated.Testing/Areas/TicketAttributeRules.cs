using Intercom.Testing.Errors;

namespace Intercom.Testing.Areas;

/// <summary>What the attributes of a ticket can be: those of its type, with values of the right kind.</summary>
internal static class TicketAttributeRules
{
    public static void CheckRequired(TicketType type, IReadOnlyDictionary<string, AttributeValue> values)
    {
        TicketTypeAttribute? missing = Attributes(type).FirstOrDefault(attribute =>
            attribute.RequiredToCreate == true && (!values.TryGetValue(attribute.Name!, out AttributeValue? value) || value.Kind == AttributeKind.Null));
        if (missing is not null)
        {
            throw ApiErrors.Missing($"ticket_attributes.{missing.Name}");
        }
    }

    public static void CheckValues(TicketType type, IReadOnlyDictionary<string, AttributeValue> values)
    {
        foreach ((string name, AttributeValue value) in values)
        {
            string field = $"ticket_attributes.{name}";
            TicketTypeAttribute attribute = Attributes(type).FirstOrDefault(candidate => candidate.Name == name)
                ?? throw ApiErrors.Invalid(field, $"The ticket type has no attribute '{name}'");
            if (value.Kind != AttributeKind.Null && !Fits(attribute, value))
            {
                throw ApiErrors.Invalid(field, $"'{name}' takes a value of type {attribute.DataType}");
            }
        }
    }

    /// <summary>The values of a new ticket: those given, and null for the other attributes of its type.</summary>
    public static Dictionary<string, AttributeValue> Complete(TicketType type, IReadOnlyDictionary<string, AttributeValue> values) =>
        Attributes(type).ToDictionary(
            attribute => attribute.Name!,
            attribute => values.TryGetValue(attribute.Name!, out AttributeValue? value) ? value : AttributeValue.Null,
            StringComparer.Ordinal);

    private static IEnumerable<TicketTypeAttribute> Attributes(TicketType type) =>
        type.TicketTypeAttributes!.Data.Where(attribute => attribute.Archived != true);

    private static bool Fits(TicketTypeAttribute attribute, AttributeValue value) => attribute.DataType?.Value switch
    {
        TicketTypeAttributeDataType.Known.String => value.Kind == AttributeKind.Text,
        TicketTypeAttributeDataType.Known.List => value.AsText() is { } text && AttributeInput.HasItem(attribute, text),
        TicketTypeAttributeDataType.Known.Integer => value.AsInteger() is not null,
        TicketTypeAttributeDataType.Known.Decimal => value.Kind == AttributeKind.Number,
        TicketTypeAttributeDataType.Known.Boolean => value.Kind == AttributeKind.Boolean,
        TicketTypeAttributeDataType.Known.Datetime => value.AsTime() is not null,
        _ => value.Kind == AttributeKind.List,
    };
}
