namespace Intercom.OpenApi.Generation;

/// <summary>Where things are in the repository.</summary>
public sealed record Repository(string Root)
{
    public string Description => Path.Combine(Root, "openapi", "intercom.yaml");

    public string Overlays => Path.Combine(Root, "openapi", "overlays");

    public string Review => Path.Combine(Root, "openapi", "review.yaml");

    public string LeftOut => Path.Combine(Root, "openapi", "left-out.txt");

    public string Solution => Path.Combine(Root, "Intercom.Generated.sln");

    public string Sources => Path.Combine(Root, "src");

    public string Templates => Path.Combine(Root, "build", "templates");

    public string NSwagDocument => Path.Combine(Root, "nswag.json");

    public string OperationsPage => Path.Combine(Root, "docs", "operations.md");
}
