using System.Collections.Concurrent;
using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Intercom;

/// <summary>The properties of a model class, and its constructor.</summary>
internal sealed class ModelContract
{
    private static readonly ConcurrentDictionary<Type, ModelContract> Shapes = new();

    private readonly JsonObjectContract _contract;
    private readonly Dictionary<string, ModelMember> _members = new(StringComparer.Ordinal);

    private ModelContract(Type type)
    {
        Type = type;
        _contract = (JsonObjectContract)IntercomJson.Serializer.ContractResolver.ResolveContract(type);
        Members = [.. _contract.Properties.Where(property => property is { Ignored: false, Readable: true })
            .Select((property, index) => new ModelMember(property, index))];
        foreach (ModelMember member in Members)
        {
            _members.Add(member.Name, member);
        }

        ScalarForm = type.GetCustomAttribute<ScalarFormAttribute>() is { } scalar
            ? Members.Single(member => member.PropertyName == scalar.Property)
            : null;
        List<ModelMember> lists = [.. Members.Where(member => member.IsModelList)];
        SoleList = lists.Count == 1 ? lists[0] : null;
        HasIdentifier = Find("id") is not null;
        IsList = lists.Count > 0 && !HasIdentifier;
        RequireAny = type.GetCustomAttribute<RequireAnyAttribute>()?.Members ?? [];
        RequiredWhen = [.. type.GetCustomAttributes<RequiredWhenAttribute>()];
        MinimumCounts = [.. type.GetCustomAttributes<MinimumCountAttribute>()];
    }

    public Type Type { get; }

    public IReadOnlyList<ModelMember> Members { get; }

    /// <summary>The property that a plain value instead of the object stands for; null for models that are always objects.</summary>
    public ModelMember? ScalarForm { get; }

    /// <summary>The only list of models that the class has; null when it has none or several.</summary>
    public ModelMember? SoleList { get; }

    /// <summary>Indicates whether the class has an identifier.</summary>
    public bool HasIdentifier { get; }

    /// <summary>Indicates whether the class is a list of models, and not an object with lists.</summary>
    public bool IsList { get; }

    /// <summary>Properties of which a request must have one; none for most.</summary>
    public IReadOnlyList<string> RequireAny { get; }

    /// <summary>Properties that a request must have when another one has a value; none for most.</summary>
    public IReadOnlyList<RequiredWhenAttribute> RequiredWhen { get; }

    /// <summary>Minimum numbers of items in lists of a request; none for most.</summary>
    public IReadOnlyList<MinimumCountAttribute> MinimumCounts { get; }

    public static ModelContract Of(Type type) => Shapes.GetOrAdd(type, static type => new ModelContract(type));

    /// <summary>Returns the property with a JSON name; null when there is none.</summary>
    public ModelMember? Find(string name) => _members.TryGetValue(name, out ModelMember? member) ? member : null;

    /// <summary>Returns the value of a property, by its C# name.</summary>
    public object? GetValue(IntercomModel model, string propertyName) =>
        Members.Single(member => member.PropertyName == propertyName).GetValue(model);

    public IntercomModel Create() => _contract.DefaultCreator is { } create
        ? (IntercomModel)create()
        : throw new JsonSerializationException($"{Type.Name} cannot be deserialized: it has no constructor without parameters.");

    public bool HoldsOnlyScalar(IntercomModel model) =>
        model.AdditionalProperties is null or { Count: 0 } && Members.All(member => member.IsWritten(model) == (member == ScalarForm));

    public void BeginReading(IntercomModel model) => Call(_contract.OnDeserializingCallbacks, model);

    public void EndReading(IntercomModel model)
    {
        Call(_contract.OnDeserializedCallbacks, model);
        model.CompleteReading();
    }

    public void BeginWriting(IntercomModel model) => Call(_contract.OnSerializingCallbacks, model);

    public void EndWriting(IntercomModel model) => Call(_contract.OnSerializedCallbacks, model);

    private static void Call(IList<SerializationCallback> callbacks, IntercomModel model)
    {
        foreach (SerializationCallback callback in callbacks)
        {
            callback(model, IntercomJson.Serializer.Context);
        }
    }
}
