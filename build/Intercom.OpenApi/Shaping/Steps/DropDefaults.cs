using Intercom.OpenApi.Document;

namespace Intercom.OpenApi.Shaping.Steps;

/// <summary>Removes defaults: an unset property is not sent, and the server applies its own default.</summary>
public sealed class DropDefaults : IDescriptionStep
{
    public void Apply(ApiDescription description)
    {
        foreach (SchemaNode node in description.Nodes())
        {
            node.Schema.Remove("default");
        }
    }
}
