using System.Globalization;
using Intercom.Testing.Errors;
using Intercom.Testing.Json;
using Intercom.Testing.Resources;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas.Tickets;

/// <summary>The input options of attributes, which have other names in requests.</summary>
internal static class AttributeInput
{
    private const string Multiline = "multiline";
    private const string ListItems = "list_items";
    private const string ListOptions = "list_options";
    private const string AllowMultipleValues = "allow_multiple_values";

    public static JObject Create(JObject request) => request.Text("data_type") switch
    {
        AttributeTypes.Text => new JObject { [Multiline] = request.Flag(Multiline) ?? false },
        AttributeTypes.List => new JObject { [ListOptions] = ReadItems(request.Text(ListItems), taken: 0) },
        AttributeTypes.Files => new JObject { [AllowMultipleValues] = request.Flag(AllowMultipleValues) ?? false },
        _ => [],
    };

    public static JObject? Update(Record attribute, JObject request) => attribute.Text("data_type") switch
    {
        AttributeTypes.Text when request.Flag(Multiline) is { } multiline => new JObject { [Multiline] = multiline },
        AttributeTypes.List
            when request.Text(ListItems) is { } items => new JObject { [ListOptions] = ReadItems(items, Items(attribute).Count) },
        AttributeTypes.Files when request.Flag(AllowMultipleValues) is { } multiple => new JObject { [AllowMultipleValues] = multiple },
        _ => attribute.Object("input_options"),
    };

    /// <summary>Whether a value is one of the items of a list, by identifier or label.</summary>
    public static bool HasItem(Record attribute, string value) =>
        Items(attribute).OfType<JObject>().Any(item => item.Text("id") == value || item.Text("label") == value);

    private static JArray Items(Record attribute) => attribute.Object("input_options")?.List(ListOptions) ?? [];

    private static JArray ReadItems(string? list, int taken)
    {
        string[] labels = (list ?? string.Empty).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return labels.Length == 0
            ? throw ApiErrors.Missing(ListItems)
            : new JArray(labels.Select((label, index) => Item((taken + index + 1).ToString(CultureInfo.InvariantCulture), label)));
    }

    private static JObject Item(string id, string label) => new() { ["id"] = id, ["label"] = label };
}
