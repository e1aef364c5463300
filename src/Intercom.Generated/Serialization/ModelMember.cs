using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Intercom;

/// <summary>A property of a model: its C# property and its JSON name.</summary>
internal sealed class ModelMember(JsonProperty property, int index)
{
    private readonly IValueProvider _values = property.ValueProvider!;

    public int Index { get; } = index;

    public string Name { get; } = property.PropertyName!;

    public string PropertyName { get; } = property.UnderlyingName!;

    public Type Type { get; } = property.PropertyType!;

    public bool IsReadable { get; } = property.Writable;

    public bool IsRequired { get; } = RequestCheck.IsRequired(property);

    /// <summary>Indicates whether the property is a list of models.</summary>
    public bool IsModelList { get; } = typeof(IReadOnlyList<IntercomModel>).IsAssignableFrom(property.PropertyType);

    public Codec Codec { get; } = Codec.For(property.PropertyType!, property.Converter, property.ItemConverter);

    public object? GetValue(IntercomModel model) => _values.GetValue(model);

    public void SetValue(IntercomModel model, object? value) => _values.SetValue(model, value);

    /// <summary>Indicates whether the property is serialized: it was assigned, or was declared by an application and is not null.</summary>
    public bool IsWritten(IntercomModel model) =>
        property.ShouldSerialize?.Invoke(model) != false
            && (_values is OptionalValueProvider optional
                ? optional.IsAssigned(model)
                : property.NullValueHandling != NullValueHandling.Ignore || GetValue(model) is not null);
}
