using Intercom.Testing.Areas.Conversations;
using Intercom.Testing.Errors;
using Intercom.Testing.Resources;
using Intercom.Testing.Responses;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas.Exports;

/// <summary>The datasets of reports: conversations and tickets, with the scalar members of these.</summary>
internal sealed class ReportingDatasets(Workspace workspace)
{
    private static readonly Dictionary<string, (string Name, string TimeAttribute)> Datasets = new(StringComparer.Ordinal)
    {
        ["conversation"] = ("Conversation", "conversation_started_at"),
        ["ticket"] = ("Ticket", "created_at"),
    };

    public View Describe() => new()
    {
        ["type"] = "list",
        ["data"] = Datasets.Select(dataset => new View
        {
            ["id"] = dataset.Key,
            ["name"] = dataset.Value.Name,
            ["description"] = $"{dataset.Value.Name} data",
            ["default_time_attribute_id"] = dataset.Value.TimeAttribute,
            ["attributes"] = Attributes(dataset.Key).Select(attribute =>
                new View { ["id"] = attribute, ["name"] = string.Join(' ', attribute.Split('_')) }),
        }),
    };

    public void Check(string dataset, IReadOnlyCollection<string> attributes)
    {
        if (!Datasets.ContainsKey(dataset))
        {
            throw ApiErrors.Invalid("dataset_id", $"'{dataset}' is not a valid dataset_id");
        }

        HashSet<string> known = [.. Attributes(dataset)];
        if (attributes.FirstOrDefault(attribute => !known.Contains(attribute)) is { } wrong)
        {
            throw ApiErrors.Invalid("attribute_ids", $"'{wrong}' is not an attribute of the dataset {dataset}");
        }
    }

    public IEnumerable<IEnumerable<string?>> Rows(string dataset, IReadOnlyCollection<string> attributes, long from, long to) => workspace
        .All(dataset == "ticket" ? Kinds.Ticket : Kinds.Conversation).Items
        .Where(record => record.Integer("created_at") >= from && record.Integer("created_at") <= to)
        .Select(record => Row(record, attributes));

    // The figures of a conversation are computed from all of its parts, once for a row.
    private static IEnumerable<string?> Row(Record record, IReadOnlyCollection<string> attributes)
    {
        Lazy<JObject> figures = new(() => ConversationFigures.Of(record));
        return attributes.Select(attribute => Value(record, figures, attribute));
    }

    private static string? Value(Record record, Lazy<JObject> figures, string attribute) => attribute switch
    {
        "conversation_id" or "ticket_id" or "id" => record.Id,
        "conversation_started_at" => Value(record, figures, "created_at"),
        _ => (record.Data[attribute] ?? figures.Value[attribute]) is JValue { Value: not null } value
            ? Convert.ToString(value.Value, System.Globalization.CultureInfo.InvariantCulture)
            : null,
    };

    private IEnumerable<string> Attributes(string dataset)
    {
        IEnumerable<string> own = Scalars(workspace.Description.ResponseShape(dataset));
        IEnumerable<string> figures = dataset == "conversation"
            ? Scalars(workspace.Description.ResponseShape("conversation_statistics"))
            : [];
        string[] first = [$"{dataset}_id", Datasets[dataset].TimeAttribute];
        return first.Concat(own).Concat(figures).Where(name => name != "type").Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Scalars(ResponseShape? shape) =>
        shape?.Members.Where(member => member.Value.Type is "string" or "integer" or "boolean" or "number").Select(member => member.Key)
            ?? [];
}
