using Intercom.OpenApi.Document;

namespace Intercom.OpenApi.Lowering.Steps;

/// <summary>
/// Text stays text: addresses can be relative or empty and identifiers other than UUIDs, so no stricter C# type is made of a
/// format. Only times, binary content and base64 keep theirs.
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
