using Intercom.OpenApi.Document;

namespace Intercom.OpenApi.Lowering.Steps;

/// <summary>What is not assigned is not sent, and the server fills in its own default; the client repeats none.</summary>
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
