using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Intercom;

/// <summary>
/// The address of a page, of which only the query is taken: the request goes to the host, by the method and with the body that the operation has,
/// in which the page is the one of the address.
/// </summary>
internal sealed class AddressPosition(string address) : PagePosition
{
    public const string Prefix = "next:";

    private readonly (string Path, string Query) _parts = Split(address);

    public override long? Number =>
        ApiQuery.Parse(_parts.Query).Find(PageMember.Number) is { } page && long.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;

    public override string? Refusal(IntercomRegion region)
    {
        if (!Uri.TryCreate(region.BaseAddress, address, out Uri? next) || next.Scheme is not ("https" or "http"))
        {
            return "the next page has an address that is none";
        }

        bool isOurs = IntercomRegion.Known.Append(region).Any(known => string.Equals(known.BaseAddress.Authority, next.Authority, StringComparison.OrdinalIgnoreCase));
        return isOurs ? null : $"the next page is at {next.Host}, which is not where this client calls";
    }

    public override void ApplyTo(ApiRequest request)
    {
        if (_parts.Path.Length > 0 && !$"/{Uri.UnescapeDataString(_parts.Path.TrimEnd('/'))}".EndsWith($"/{Uri.UnescapeDataString(request.FilledPath)}", StringComparison.Ordinal))
        {
            throw new IntercomPagingException(request.Operation, ToString(), $"the next page is one of {_parts.Path}, which is another list");
        }

        ApiQuery query = ApiQuery.Parse(_parts.Query);
        request.MergeQuery(query);

        // A body that selects the page before would contradict the address.
        if (Number is { } number)
        {
            request.SelectPageInBody(PageMember.Number, new JValue(number));
        }

        if (query.Find(PageMember.Cursor) is { } cursor)
        {
            request.SelectPageInBody(PageMember.Cursor, new JValue(Uri.UnescapeDataString(cursor)));
        }
    }

    public override string ToString() => Prefix + address;

    private static (string Path, string Query) Split(string address)
    {
        string[] parts = address.Split('#')[0].Split(['?'], 2);
        return (parts[0], parts.Length > 1 ? parts[1] : string.Empty);
    }
}
