using System.Reflection;

namespace Intercom.Tests.Support;

/// <summary>A method of one of the area clients that calls one operation.</summary>
public sealed record ClientMethod(PropertyInfo Area, MethodInfo Method)
{
    public static IReadOnlyList<ClientMethod> All { get; } =
    [
        .. Every.Where(method => method.CallsOnce),
    ];

    /// <summary>The methods that do more than one call, written by hand.</summary>
    public static IEnumerable<ClientMethod> Helpers => Every.Where(method => !method.CallsOnce);

    private static IEnumerable<ClientMethod> Every => Areas.SelectMany(area => area.PropertyType.GetMethods().Select(method => new ClientMethod(area, method)));

    public static IEnumerable<PropertyInfo> Areas => typeof(IIntercomClient).GetProperties().Where(property => property.PropertyType.IsInterface);

    /// <summary>Area and verb, such as <c>Contacts.Get</c>.</summary>
    public string Operation => $"{Area.Name}.{Method.Name.Replace("Async", string.Empty, StringComparison.Ordinal)}";

    /// <summary>What the method gives; null when it gives nothing.</summary>
    public Type? Answer => Method.ReturnType.IsGenericType ? Method.ReturnType.GetGenericArguments()[0] : null;

    private bool CallsOnce => typeof(Task).IsAssignableFrom(Method.ReturnType) && Method.GetParameters().All(parameter => parameter.ParameterType != typeof(JobWaitOptions));

    public Task CallAsync(IIntercomClient client) => CallAsync(client, CancellationToken.None);

    public Task CallAsync(IIntercomClient client, CancellationToken cancellationToken) => (Task)Method.Invoke(
        Area.GetValue(client),
        [.. Method.GetParameters().Select(parameter => parameter.ParameterType == typeof(CancellationToken) ? cancellationToken : MadeUp.Argument(parameter))])!;

    public override string ToString() => Operation;
}
