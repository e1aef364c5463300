using System.Reflection;

namespace Intercom.Tests.Properties.Schemas;

/// <summary>A body of an operation, in the description and in the signature of its method.</summary>
public sealed class DescribedBody
{
    private DescribedBody(string name, Schema schema, Type type, bool isRequest)
    {
        Name = name;
        Schema = schema;
        Type = type;
        IsRequest = isRequest;
    }

    /// <summary>Those whose schema the description gives in place, rather than by the name of a schema.</summary>
    public static IEnumerable<DescribedBody> InPlace => All.Where(body => !body.Schema.IsReference);

    private static IReadOnlyList<DescribedBody> All { get; } =
    [
        .. ApiSchemas.Requests.Select(
            body => new DescribedBody($"request of {body.Key}", body.Value, RequestType(Method(body.Key)), isRequest: true)),
        .. ApiSchemas.Responses.Select(
            body => new DescribedBody($"response of {body.Key}", body.Value, ResponseType(Method(body.Key)), isRequest: false)),
    ];

    public string Name { get; }

    public Type Type { get; }

    public bool IsRequest { get; }

    internal Schema Schema { get; }

    public override string ToString() => Name;

    private static MethodInfo Method(string operation)
    {
        string[] parts = operation.Split('_');
        return typeof(IIntercomClient).GetProperty(parts[0])!.PropertyType.GetMethod($"{parts[1]}Async")!;
    }

    private static Type RequestType(MethodInfo method) =>
        method.GetParameters().Select(parameter => parameter.ParameterType).Single(typeof(IntercomModel).IsAssignableFrom);

    private static Type ResponseType(MethodInfo method) => method.ReturnType.GetGenericArguments()[0];
}
