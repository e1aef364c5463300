using Intercom.OpenApi.Documentation;
using Intercom.OpenApi.Emit;

namespace Intercom.OpenApi.Pipeline;

/// <summary>The paths of files and folders in the repository.</summary>
public sealed record Repository(string Root)
{
    public string Description => Path.Combine(Root, "openapi", "intercom.yaml");

    public string Overlays => Path.Combine(Root, "openapi", "overlays");

    /// <summary>The accepted warnings.</summary>
    public string Baseline => Path.Combine(Root, "openapi", "review.yaml");

    /// <summary>The folder for the state that `update` saves for `report`, and for the report. It is not checked in.</summary>
    public string UpdateFolder => Path.Combine(Root, "artifacts", "update");

    public string Sources => Path.Combine(Root, "src");

    public string Templates => Path.Combine(Root, "build", "templates");

    public string NSwagDocument => Path.Combine(Root, "nswag.json");

    public string OperationsPage => Path.Combine(Root, "docs", "operations.md");
}
