using System.Reflection;

namespace Intercom;

/// <summary>
/// Finds what is missing in a request before it is sent. The compiler demands required members too, but not that they are more
/// than null, and not of serializers.
/// </summary>
internal static class RequestCheck
{
    // By name: on .NET Standard 2.0 the attribute is one of this assembly.
    public static bool IsRequired(MemberInfo member) =>
        member.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "RequiredMemberAttribute");

    public static bool Demand(object model, string member, object? value) => value is not null
        ? true
        : throw new ArgumentException($"{model.GetType().Name}.{member} is missing, and the request cannot be sent without it.", member);

    public static void DemandAny(object model, IReadOnlyList<string> members)
    {
        Type type = model.GetType();
        if (members.All(member => type.GetProperty(member)!.GetValue(model) is null))
        {
            throw new ArgumentException($"{type.Name} needs at least one of {string.Join(", ", members)}, and has none.", members[0]);
        }
    }
}
