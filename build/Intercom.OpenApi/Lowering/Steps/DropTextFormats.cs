using Intercom.OpenApi.Document;

namespace Intercom.OpenApi.Lowering.Steps;

/// <summary>
/// Removes formats of text other than date-time, binary and byte: URLs can be relative or empty, and identifiers are not always UUIDs.
/// </summary>
public sealed class DropTextFormats : IDescriptionStep
{
    private static readonly string[] Kept = ["date-time", "binary", "byte"];

    public void Apply(ApiDescription description)
    {
        foreach (SchemaNode node in description.Nodes().Where(node => (string?)node.Schema["type"] == "string"))
        {
            if (!Kept.Contains((string?)node.Schema["format"], StringComparer.Ordinal) && !IsDateInAddress(node))
            {
                node.Schema.Remove("format");
            }
        }
    }

    // Nothing is read there that could have another form.
    private static bool IsDateInAddress(SchemaNode node) =>
        (string?)node.Schema["format"] == "date" && node.Place.Contains(" parameter ", StringComparison.Ordinal);
}
