using System.Globalization;

namespace Intercom;

/// <summary>
/// The URL of a page. Only its query is used: the request goes to the host of the client, with the method and the body of the operation,
/// in which the page is replaced by that of the URL.
/// </summary>
internal sealed class UrlCursor(string address) : PageCursor
{
    public const string Prefix = "next:";

    private readonly string _path = Split(address).Path;
    private readonly ApiQuery _query = ApiQuery.Parse(Split(address).Query);

    public override long? Number =>
        _query.Find(PageMember.Number) is { } page
            && long.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;

    public override string? Validate(IntercomRegion region)
    {
        if (!Uri.TryCreate(region.BaseAddress, address, out Uri? next) || next.Scheme is not ("https" or "http"))
        {
            return "the URL of the next page is invalid";
        }

        bool isIntercom = IntercomRegion.Known.Append(region)
            .Any(known => string.Equals(known.BaseAddress.Authority, next.Authority, StringComparison.OrdinalIgnoreCase));
        return isIntercom ? null : $"the next page is on {next.Host}, which is not the host of this client";
    }

    public override void ApplyTo(ApiRequest request)
    {
        string path = $"/{Uri.UnescapeDataString(_path.TrimEnd('/'))}";
        if (_path.Length > 0 && !path.EndsWith($"/{Uri.UnescapeDataString(request.FilledPath)}", StringComparison.Ordinal))
        {
            throw new IntercomPagingException(
                request.Operation,
                ToString(),
                $"the next page belongs to {_path}, which is another list");
        }

        request.MergeQuery(_query);

        // A body that selects the page before would contradict the URL.
        if (Number is { } number)
        {
            PageMember.TrySelectInBody(request, PageMember.Number, number);
        }

        if (_query.Find(PageMember.Cursor) is { } cursor)
        {
            PageMember.TrySelectInBody(request, PageMember.Cursor, Uri.UnescapeDataString(cursor));
        }
    }

    public override string ToString() => Prefix + address;

    private static (string Path, string Query) Split(string address)
    {
        string[] parts = address.Split('#')[0].Split(['?'], 2);
        return (parts[0], parts.Length > 1 ? parts[1] : string.Empty);
    }
}
