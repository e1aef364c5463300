using System.Globalization;
using Intercom.Testing.Errors;

namespace Intercom.Testing.Areas;

/// <summary>The input options of attributes, which requests give under names of their own.</summary>
internal static class AttributeInput
{
    private const string Multiline = "multiline";
    private const string ListOptions = "list_options";
    private const string AllowMultipleValues = "allow_multiple_values";

    public static IReadOnlyDictionary<string, AttributeValue> Create(CreateTicketTypeAttributeRequest request) => request.DataType.Value switch
    {
        TicketTypeAttributeDataType.Known.String => One(Multiline, request.Multiline ?? false),
        TicketTypeAttributeDataType.Known.List => One(ListOptions, ReadItems(request.ListItems, taken: 0)),
        TicketTypeAttributeDataType.Known.Files => One(AllowMultipleValues, request.AllowMultipleValues ?? false),
        _ => new Dictionary<string, AttributeValue>(StringComparer.Ordinal),
    };

    public static IReadOnlyDictionary<string, AttributeValue> Update(TicketTypeAttribute attribute, UpdateTicketTypeAttributeRequest request) =>
        attribute.DataType?.Value switch
        {
            TicketTypeAttributeDataType.Known.String when request.Multiline is { } multiline => One(Multiline, multiline),
            TicketTypeAttributeDataType.Known.List when request.ListItems is { } items => One(ListOptions, ReadItems(items, Items(attribute).Count)),
            TicketTypeAttributeDataType.Known.Files when request.AllowMultipleValues is { } multiple => One(AllowMultipleValues, multiple),
            _ => attribute.InputOptions,
        };

    /// <summary>Whether a value is one of the items of a list, by identifier or label.</summary>
    public static bool HasItem(TicketTypeAttribute attribute, string value) =>
        Items(attribute).Any(item => item.AsMap()!.Values.Any(text => text.AsText() == value));

    private static IReadOnlyList<AttributeValue> Items(TicketTypeAttribute attribute) =>
        attribute.InputOptions.TryGetValue(ListOptions, out AttributeValue? items) ? items.AsList() ?? [] : [];

    private static AttributeValue ReadItems(string? list, int taken)
    {
        string[] labels = (list ?? string.Empty).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return labels.Length == 0
            ? throw ApiErrors.Missing("list_items")
            : AttributeValue.List([.. labels.Select((label, index) => Item((taken + index + 1).ToString(CultureInfo.InvariantCulture), label))]);
    }

    private static AttributeValue Item(string id, string label) =>
        AttributeValue.Map(new Dictionary<string, AttributeValue>(StringComparer.Ordinal) { ["id"] = id, ["label"] = label });

    private static Dictionary<string, AttributeValue> One(string name, AttributeValue value) => new(StringComparer.Ordinal) { [name] = value };
}
