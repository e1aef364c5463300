using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Intercom;

/// <summary>Resolves the JSON contracts of models: assigned values, under the names of the description.</summary>
internal sealed class WireContractResolver : DefaultContractResolver
{
    private static readonly IReadOnlyList<ScalarConverter> Scalars =
    [
        new TextConverter(), new IntegerConverter(), new NumberConverter(), new BooleanConverter(), new IsoTimeConverter(),
        new BytesConverter(),
    ];

    // Translations can be enumerated, but are objects.
    protected override JsonContract CreateContract(Type objectType) =>
        typeof(IntercomModel).IsAssignableFrom(objectType) ? CreateObjectContract(objectType) : base.CreateContract(objectType);

    protected override JsonConverter? ResolveContractConverter(Type objectType) =>
        Scalars.FirstOrDefault(scalar => scalar.CanConvert(Nullable.GetUnderlyingType(objectType) ?? objectType))
            ?? base.ResolveContractConverter(objectType);

    protected override JsonProperty CreateProperty(MemberInfo member, MemberSerialization memberSerialization)
    {
        JsonProperty property = base.CreateProperty(member, memberSerialization);
        if (typeof(IntercomModel).IsAssignableFrom(member.DeclaringType) && member is PropertyInfo)
        {
            Adapt(property, member);
        }

        return property;
    }

    private static void Adapt(JsonProperty property, MemberInfo member)
    {
        if (OptionalValueProvider.Find(member, property.ValueProvider!) is { } optional)
        {
            property.ValueProvider = optional;
            property.NullValueHandling = NullValueHandling.Include;
            return;
        }

        // Properties of partial classes of an application: serialized when they are not null and not computed.
        property.NullValueHandling ??= NullValueHandling.Ignore;
        property.Ignored |= !property.Writable && !property.HasMemberAttribute;
    }
}
