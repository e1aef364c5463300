using System.Linq.Expressions;
using System.Reflection;
using Newtonsoft.Json.Serialization;

namespace Intercom;

/// <summary>
/// Accesses the value of a property that is kept in an <see cref="Optional{T}" />: the assigned value, even when the property returns an
/// empty list instead of null.
/// </summary>
internal sealed class OptionalValueProvider : IValueProvider
{
    private readonly IValueProvider _property;
    private readonly Func<object, object?> _value;
    private readonly Predicate<object> _isAssigned;

    private OptionalValueProvider(IValueProvider property, FieldInfo field)
    {
        ParameterExpression model = Expression.Parameter(typeof(object));
        MemberExpression optional = Expression.Field(Expression.Convert(model, field.DeclaringType!), field);
        _property = property;
        _isAssigned = Expression.Lambda<Predicate<object>>(Expression.Property(optional, nameof(IOptional.IsAssigned)), model).Compile();
        _value = Expression.Lambda<Func<object, object?>>(
            Expression.Convert(Expression.Property(optional, nameof(Optional<object>.Value)), typeof(object)), model).Compile();
    }

    /// <summary>Returns the provider of a property; null when its value is not an <see cref="Optional{T}" />.</summary>
    public static OptionalValueProvider? Find(MemberInfo member, IValueProvider property)
    {
        string name = $"_{char.ToLowerInvariant(member.Name[0])}{member.Name.Substring(1)}";
        FieldInfo? field = member.DeclaringType!.GetField(name, BindingFlags.Instance | BindingFlags.NonPublic);
        return field is not null && typeof(IOptional).IsAssignableFrom(field.FieldType) ? new OptionalValueProvider(property, field) : null;
    }

    public bool IsAssigned(object model) => _isAssigned(model);

    public object? GetValue(object target) => _value(target);

    public void SetValue(object target, object? value) => _property.SetValue(target, value);
}
