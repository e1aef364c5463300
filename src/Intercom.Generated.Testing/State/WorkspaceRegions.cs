namespace Intercom.Testing.State;

/// <summary>The regions that a workspace can be hosted in: those of the description.</summary>
internal static class WorkspaceRegions
{
    private const string DefaultCode = "US";

    /// <summary>The region whose address contains no region name; the first region if every address contains one.</summary>
    public static IntercomRegion Default { get; } = IntercomRegion.Known
        .OrderBy(region => Code(region) != DefaultCode)
        .Append(IntercomRegion.Custom(new Uri("https://api.intercom.io")))
        .First();

    public static bool Contains(IntercomRegion region) => region == Default || IntercomRegion.Known.Contains(region);

    /// <summary>
    /// Whether a server of a region serves a workspace. The default address forwards requests to the region of the workspace; other
    /// addresses reject them.
    /// </summary>
    public static bool Serves(IntercomRegion server, string workspaceCode) => server == Default || Code(server) == workspaceCode;

    /// <summary>The region as Intercom writes it, such as <c>EU</c> for <c>https://api.eu.intercom.io</c>.</summary>
    public static string Code(IntercomRegion region) =>
        region.BaseAddress.Host.Split('.') is ["api", string code, _, _] ? code.ToUpperInvariant() : DefaultCode;
}
