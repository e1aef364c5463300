using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Intercom;

/// <summary>How models look on the wire: what was assigned, under the name that the description gives it.</summary>
internal sealed class WireContractResolver : DefaultContractResolver
{
    protected override JsonConverter? ResolveContractConverter(Type objectType)
    {
        if (objectType.GetCustomAttribute<ScalarFormAttribute>() is { } scalar)
        {
            return new ScalarFormConverter(objectType, scalar.Property);
        }

        if (objectType == typeof(DateTimeOffset) || objectType == typeof(DateTimeOffset?))
        {
            return IsoTimeConverter.Instance;
        }

        JsonConverter? converter = base.ResolveContractConverter(objectType);
        return converter is ModelConverter ? null : converter;
    }

    protected override JsonObjectContract CreateObjectContract(Type objectType)
    {
        JsonObjectContract contract = base.CreateObjectContract(objectType);
        if (typeof(IntercomModel).IsAssignableFrom(objectType))
        {
            contract.OnDeserializedCallbacks.Add((model, _) => ((IntercomModel)model).CompleteReading());
        }

        if (objectType.GetCustomAttribute<RequireAnyAttribute>() is { } requirement)
        {
            contract.OnSerializingCallbacks.Add((model, _) => RequestCheck.DemandAny(model, requirement.Members));
        }

        return contract;
    }

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
            property.ShouldSerialize = RequestCheck.IsRequired(member)
                ? model => RequestCheck.Demand(model, member.Name, optional.GetValue(model))
                : optional.IsAssigned;
            return;
        }

        // Properties of an application's own partial classes: sent when they are not null, and not when they are only computed.
        property.NullValueHandling ??= NullValueHandling.Ignore;
        property.Ignored |= !property.Writable && !property.HasMemberAttribute;
    }
}
