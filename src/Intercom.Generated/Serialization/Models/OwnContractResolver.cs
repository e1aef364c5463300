using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Intercom;

/// <summary>
/// Resolves the properties of models with the rules of Newtonsoft.Json, and with the attributes of System.Text.Json for names and ignored
/// properties.
/// </summary>
[RequiresUnreferencedCode(NewtonsoftSerializer.Reflection)]
[RequiresDynamicCode(NewtonsoftSerializer.Reflection)]
internal sealed class OwnContractResolver : DefaultContractResolver
{
    private static readonly OwnContractResolver Instance = new();

    public static JsonObjectContract Resolve(Type type) => (JsonObjectContract)Instance.ResolveContract(type);

    // Translations can be enumerated, but are objects.
    protected override JsonContract CreateContract(Type objectType) =>
        typeof(IntercomModel).IsAssignableFrom(objectType) ? CreateObjectContract(objectType) : base.CreateContract(objectType);

    // Properties of an application are serialized when they are not null and not computed.
    protected override JsonProperty CreateProperty(MemberInfo member, MemberSerialization memberSerialization)
    {
        JsonProperty property = base.CreateProperty(member, memberSerialization);
        property.NullValueHandling ??= NullValueHandling.Ignore;
        property.Ignored |= (!property.Writable && !property.HasMemberAttribute) || IsIgnored(member);
        if (!property.HasMemberAttribute
            && member.GetCustomAttribute<System.Text.Json.Serialization.JsonPropertyNameAttribute>() is { } name)
        {
            property.PropertyName = name.Name;
        }

        return property;
    }

    private static bool IsIgnored(MemberInfo member) =>
        member.GetCustomAttribute<System.Text.Json.Serialization.JsonIgnoreAttribute>() is
        {
            Condition: System.Text.Json.Serialization.JsonIgnoreCondition.Always,
        };
}
