using System.Globalization;
using System.Text.Json;

namespace Intercom;

/// <summary>Selects a page in a request body, for operations that take the page there and not in the query.</summary>
internal static class PageMember
{
    public const string Number = "page";
    public const string Cursor = "starting_after";
    public const string Scroll = "scroll_param";

    // Searches have the page in an object beside the query, other lists in the body itself.
    private const string Pagination = "pagination";

    private static readonly byte[] EmptyObject = [(byte)'{', (byte)'}'];

    /// <summary>Selects a page in the body of a request where that has a member for it, else in its query.</summary>
    public static void Select(ApiRequest request, string name, string value)
    {
        if (!TrySelectInBody(request, name, value))
        {
            request.ReplaceQuery(name, value);
        }
    }

    /// <summary>Selects a page in the body of a request where that has a member for it, else in its query.</summary>
    public static void Select(ApiRequest request, string name, long value)
    {
        if (!TrySelectInBody(request, name, value))
        {
            request.ReplaceQuery(name, value.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Selects a page in the body of a request.</summary>
    /// <returns>False when the body has no such member.</returns>
    public static bool TrySelectInBody(ApiRequest request, string name, string value) =>
        TrySelectInBody(request, name, WireFormats.Text.WriteToArray(value));

    /// <summary>Selects a page in the body of a request.</summary>
    /// <returns>False when the body has no such member.</returns>
    public static bool TrySelectInBody(ApiRequest request, string name, long value) =>
        TrySelectInBody(request, name, WireFormats.Integer.WriteToArray(value));

    private static bool TrySelectInBody(ApiRequest request, string name, byte[] json)
    {
        if (request.Content is not IntercomModel model
            || (Assign(model, name, json) ?? AssignInPagination(model, name, json)) is not { } body)
        {
            return false;
        }

        request.Body(body);
        return true;
    }

    private static IntercomModel? Assign(IntercomModel model, string name, byte[] value)
    {
        int member = model.FindMember(name);
        if (member < 0)
        {
            return null;
        }

        // A copy, since the body belongs to the caller.
        IntercomModel copy = model.Copy();
        Read(copy, member, value);

        // What the member cannot hold was kept beside it.
        return copy.UnknownMembers?.Contains(name) == true ? null : copy;
    }

    private static IntercomModel? AssignInPagination(IntercomModel model, string name, byte[] value)
    {
        int member = model.FindMember(Pagination);
        if (member < 0 || PaginationOf(model, member) is not { } pagination || Assign(pagination, name, value) is not { } selected)
        {
            return null;
        }

        IntercomModel copy = model.Copy();
        copy.SetValue(member, selected);
        return copy;
    }

    private static IntercomModel? PaginationOf(IntercomModel model, int member)
    {
        if (model.GetValue(member) is IntercomModel pagination)
        {
            return pagination;
        }

        IntercomModel trial = model.Copy();
        Read(trial, member, EmptyObject);
        return trial.GetValue(member) as IntercomModel;
    }

    private static void Read(IntercomModel model, int member, byte[] value)
    {
        Utf8JsonReader reader = RawJson.ReaderOf(value);
        model.ReadValue(ref reader, member);
    }
}
