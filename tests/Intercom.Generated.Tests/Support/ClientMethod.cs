using System.Reflection;

namespace Intercom.Tests.Support;

/// <summary>A method of one of the area clients that makes a single call.</summary>
public sealed record ClientMethod(PropertyInfo Area, MethodInfo Method)
{
    public static IReadOnlyList<ClientMethod> All { get; } =
    [
        .. Asynchronous.Where(method => !method.WaitsForJob),
    ];

    /// <summary>The methods that make calls until a job is finished.</summary>
    public static IEnumerable<ClientMethod> Waiting => Asynchronous.Where(method => method.WaitsForJob);

    public static IEnumerable<PropertyInfo> Areas =>
        typeof(IIntercomClient).GetProperties().Where(property => property.PropertyType.IsInterface);

    /// <summary>Area and verb, such as <c>Contacts.Get</c>.</summary>
    public string Operation => $"{Area.Name}.{Method.Name.Replace("Async", string.Empty, StringComparison.Ordinal)}";

    /// <summary>The result of the method; null if it has none.</summary>
    public Type? Response => Method.ReturnType.IsGenericType ? Method.ReturnType.GetGenericArguments()[0] : null;

    /// <summary>The least that a response to the method can be.</summary>
    public string EmptyResponse =>
        Response is { IsGenericType: true } list && typeof(System.Collections.IEnumerable).IsAssignableFrom(list) && !IsMap(list)
            ? "[]"
            : "{}";

    private static bool IsMap(Type type) => type.GetGenericArguments().Length == 2;

    private static IEnumerable<ClientMethod> Asynchronous =>
        Areas.SelectMany(area => area.PropertyType.GetMethods()
            .Where(method => typeof(Task).IsAssignableFrom(method.ReturnType)).Select(method => new ClientMethod(area, method)));

    private bool WaitsForJob => Method.GetParameters().Any(parameter => parameter.ParameterType == typeof(PollingOptions));

    public Task CallAsync(IIntercomClient client) => CallAsync(client, CancellationToken.None);

    public Task CallAsync(IIntercomClient client, CancellationToken cancellationToken) => (Task)Method.Invoke(
        Area.GetValue(client),
        [.. Method.GetParameters()
            .Select(
                parameter => parameter.ParameterType == typeof(CancellationToken) ? cancellationToken : TestData.Argument(parameter))])!;

    public override string ToString() => Operation;
}
