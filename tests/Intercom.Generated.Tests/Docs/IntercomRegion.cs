namespace Intercom.Tests.Docs;

/// <summary>
/// Regions as the snippets name them, whose detection asks <see cref="SnippetServer" />. All else is that of the library.
/// </summary>
public sealed class IntercomRegion(Intercom.IntercomRegion region)
{
    public static Intercom.IntercomRegion Europe => Intercom.IntercomRegion.Europe;

    public static implicit operator Intercom.IntercomRegion(IntercomRegion region) => region.Region;

    public Intercom.IntercomRegion Region { get; } = region;

    public static Intercom.IntercomRegion Parse(string text) => Intercom.IntercomRegion.Parse(text);

    public static async Task<IntercomRegion> DetectAsync(string accessToken) =>
        new(await Intercom.IntercomRegion.DetectAsync(accessToken, SnippetServer.HttpClient));
}
