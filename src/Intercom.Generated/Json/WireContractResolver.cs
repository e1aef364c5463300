using System.Linq.Expressions;
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
            property.ShouldSerialize = RequestCheck.IsRequired(member)
                ? model => RequestCheck.Demand(model, member.Name, property.ValueProvider!.GetValue(model))
                : Assigned(member);
            property.NullValueHandling ??= property.ShouldSerialize is null ? NullValueHandling.Ignore : NullValueHandling.Include;
        }

        return property;
    }

    // Properties of the description keep their value in an Optional. Others, such as those of an application's own partial
    // classes, are written when they are not null.
    private static Predicate<object>? Assigned(MemberInfo member)
    {
        string name = $"_{char.ToLowerInvariant(member.Name[0])}{member.Name.Substring(1)}";
        FieldInfo? field = member.DeclaringType!.GetField(name, BindingFlags.Instance | BindingFlags.NonPublic);
        if (field is null || !typeof(IOptional).IsAssignableFrom(field.FieldType))
        {
            return null;
        }

        ParameterExpression model = Expression.Parameter(typeof(object));
        MemberExpression optional = Expression.Field(Expression.Convert(model, member.DeclaringType), field);
        return Expression.Lambda<Predicate<object>>(Expression.Property(optional, nameof(IOptional.IsAssigned)), model).Compile();
    }
}
