using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Intercom;

/// <summary>Selects a page in a request body, for operations that take the page there and not in the query.</summary>
internal static class PageMember
{
    public const string Number = "page";
    public const string Cursor = "starting_after";
    public const string Scroll = "scroll_param";

    // Searches have the page in an object beside the query, other lists in the body itself.
    private const string Pagination = "pagination";

    /// <summary>Selects a page in the body of a request where that has a member for it, else in its query.</summary>
    public static void Select(ApiRequest request, string name, JValue value)
    {
        if (!TrySelectInBody(request, name, value))
        {
            request.ReplaceQuery(name, value.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Selects a page in the body of a request.</summary>
    /// <returns>False when the body has no such member.</returns>
    public static bool TrySelectInBody(ApiRequest request, string name, JValue value)
    {
        if (request.Content is not IntercomModel model
            || (Assign(model, name, value) ?? AssignInPagination(model, name, value)) is not { } body)
        {
            return false;
        }

        request.Body(body);
        return true;
    }

    private static IntercomModel? Assign(IntercomModel model, string name, JValue value)
    {
        if (ModelContract.Of(model.GetType()).Find(name) is not { IsReadable: true } member)
        {
            return null;
        }

        using JTokenReader reader = RawJson.ReaderOf(value, name);
        return member.Codec.Read(reader) is { IsReadable: true } read ? Assign(model, member, read.Value) : null;
    }

    private static IntercomModel? AssignInPagination(IntercomModel model, string name, JValue value) =>
        ModelContract.Of(model.GetType()).Find(Pagination) is { IsReadable: true } member
            && typeof(IntercomModel).IsAssignableFrom(member.Type)
            && !member.Type.IsAbstract
            && Assign((IntercomModel?)member.GetValue(model) ?? ModelContract.Of(member.Type).Create(), name, value) is { } pagination
                ? Assign(model, member, pagination)
                : null;

    private static IntercomModel Assign(IntercomModel model, ModelMember member, object? value)
    {
        // A copy, since the body belongs to the caller.
        IntercomModel copy = model.Copy();
        member.SetValue(copy, value);
        return copy;
    }
}
