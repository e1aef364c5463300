using System.Reflection;

namespace Intercom.Tests.Support;

/// <summary>A method of one of the area clients that goes over all pages of a list.</summary>
internal sealed record PagedMethod(PropertyInfo Area, MethodInfo Method)
{
    public static IReadOnlyList<PagedMethod> All { get; } =
    [
        .. ClientMethod.Areas.SelectMany(area => area.PropertyType.GetMethods()
            .Where(IsPaged).Select(method => new PagedMethod(area, method))).Where(method => method.IsOfAnOperation),
    ];

    public DescribedOperation Described => Description.Operations.Single(operation => operation.Id == Id);

    private string Id => $"{Area.Name}_{Method.Name.Replace("AllAsync", string.Empty, StringComparison.Ordinal)}";

    // Overloads that people wrote beside those of the description take something else than the body of the operation.
    private bool IsOfAnOperation =>
        !Method.GetParameters()
            .Any(parameter => parameter.ParameterType.IsGenericType
                && parameter.ParameterType.GetGenericTypeDefinition() == typeof(SearchExpression<>));

    /// <summary>Reads the identifiers of all items.</summary>
    public async Task<IReadOnlyList<string>> ReadAsync(IIntercomClient client) =>
        await (Task<IReadOnlyList<string>>)typeof(PagedMethod)
            .GetMethod(nameof(ReadItemsAsync), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(Method.ReturnType.GetGenericArguments()[0])
            .Invoke(obj: null, [Call(client)])!;

    public object Call(IIntercomClient client, Func<ParameterInfo, object?>? argument = null) =>
        Method.Invoke(
            Area.GetValue(client), [.. Method.GetParameters().Select(parameter => argument?.Invoke(parameter) ?? Usual(parameter))])!;

    public override string ToString() => $"{Area.Name}.{Method.Name}";

    private static bool IsPaged(MethodInfo method) =>
        method.ReturnType.IsGenericType && method.ReturnType.GetGenericTypeDefinition() == typeof(IntercomPageable<>);

    private static object? Usual(ParameterInfo parameter) => parameter.Name == "perPage" ? 2 : TestData.Argument(parameter);

    private static async Task<IReadOnlyList<string>> ReadItemsAsync<T>(IntercomPageable<T> items)
        where T : IntercomModel
    {
        List<string> ids = [];
        await foreach (T item in items)
        {
            ids.Add((string?)Newtonsoft.Json.Linq.JObject.FromObject(item)["id"] ?? string.Empty);
        }

        return ids;
    }
}
