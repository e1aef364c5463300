namespace Intercom.OpenApi.Document;

/// <summary>The header with the version of the API, which the client sends with every request.</summary>
public static class VersionHeader
{
    /// <summary>The name of the header.</summary>
    public const string Name = "Intercom-Version";

    /// <summary>The name of the schema with the known versions.</summary>
    public const string Schema = "intercom_version";

    /// <summary>The name of the shared parameter.</summary>
    public const string Parameter = "IntercomVersion";

    /// <summary>The reference to the shared parameter, which every path has.</summary>
    public const string Reference = "#/components/parameters/" + Parameter;
}
