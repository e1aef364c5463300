using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Newtonsoft.Json.Serialization;
using JsonProperty = Newtonsoft.Json.Serialization.JsonProperty;

namespace Intercom;

/// <summary>
/// The properties that an application adds to a model, in a partial class or a derived one, found by reflection with the rules of
/// Newtonsoft.Json. In programs without reflection-based serialization there are none: their properties use
/// <see cref="IntercomModel.GetAdditionalProperty" />.
/// </summary>
[UnconditionalSuppressMessage("Trimming", "IL2026", Justification = Guarded)]
[UnconditionalSuppressMessage("AOT", "IL3050", Justification = Guarded)]
internal sealed class OwnMembers
{
    private const string Guarded = "Instances only exist with reflection-based serialization, which trimming turns off by default.";

    private static readonly ConcurrentDictionary<Type, OwnMembers?> Types = new();

    // A partial class can only add to the source package, which is compiled into an assembly with another name.
    private static readonly bool IsLibrary = typeof(IntercomModel).Assembly.GetName().Name == "Intercom.Generated";

    private readonly ModelMembers _known;
    private readonly JsonObjectContract _contract;
    private readonly JsonProperty[] _properties;

    private OwnMembers(ModelMembers known, JsonObjectContract contract, JsonProperty[] properties)
    {
        _known = known;
        _contract = contract;
        _properties = properties;
    }

    /// <summary>Returns the members of a model; null for models without own properties.</summary>
    public static OwnMembers? Of(IntercomModel model) => Of(model, model.ModelMembers);

    /// <summary>Returns the members of a model with known members; null for models without own properties.</summary>
    public static OwnMembers? Of(IntercomModel model, ModelMembers known)
    {
        if (!JsonSerializer.IsReflectionEnabledByDefault)
        {
            return null;
        }

        Type type = model.GetType();
        if (IsLibrary && type == known.Owner)
        {
            return null;
        }

        return Types.TryGetValue(type, out OwnMembers? members) ? members : Types.GetOrAdd(type, Create(type, known));
    }

    public int Count => _properties.Length;

    /// <summary>Returns the member whose name is the current token; -1 when there is none.</summary>
    public int Find(ref Utf8JsonReader reader) => Find(JsonText.Read(ref reader));

    /// <summary>Returns the member with a JSON name, those of the application before those of the class; -1 when there is none.</summary>
    public int Find(string name)
    {
        int own = Array.FindIndex(_properties, property => property.PropertyName == name && property.Writable);
        return own >= 0 ? _known.Count + own : _known.Find(name);
    }

    /// <summary>Indicates whether a property of the application has the name of a member.</summary>
    public bool Hides(string name) => Array.Exists(_properties, property => property.PropertyName == name);

    public string Name(int member) => PropertyOf(member).PropertyName!;

    public object? GetValue(IntercomModel model, int member) =>
        PropertyOf(member) is { Readable: true } property ? property.ValueProvider!.GetValue(model) : null;

    public void SetValue(IntercomModel model, int member, object? value) => PropertyOf(member).ValueProvider!.SetValue(model, value);

    public bool IsWritten(IntercomModel model, int member) =>
        PropertyOf(member) is { Readable: true } property && IsWritten(model, property);

    public void WriteValue(IntercomModel model, Utf8JsonWriter writer, int member) =>
        writer.WriteRawValue(Json(model, PropertyOf(member), member), skipInputValidation: true);

    public bool IsWritten(IntercomModel model, string name) =>
        Array.Find(_properties, property => property.PropertyName == name) is { } own && IsWritten(model, own);

    public void Read(IntercomModel model, ref Utf8JsonReader reader, int member)
    {
        JsonProperty property = PropertyOf(member);
        byte[] json = RawJson.Read(ref reader);
        object? value;
        try
        {
            value = OwnValue.Read(json, property);
        }
        catch (Exception exception) when (JsonFailure.IsExpected(exception))
        {
            model.KeepUnknown(property.PropertyName!, json);
            return;
        }

        property.ValueProvider!.SetValue(model, value);
        if (!IsSame(json, OwnValue.Write(property.ValueProvider.GetValue(model), property)))
        {
            model.KeepForm(new RawForm(member, json));
        }
    }

    public void Write(IntercomModel model, Utf8JsonWriter writer)
    {
        for (int index = 0; index < _properties.Length; index++)
        {
            JsonProperty property = _properties[index];
            if (property.Readable && IsWritten(model, property))
            {
                writer.WritePropertyName(property.PropertyName!);
                writer.WriteRawValue(Json(model, property, _known.Count + index), skipInputValidation: true);
            }
        }
    }

    /// <summary>Rejects a request whose required properties are null.</summary>
    public void Validate(IntercomModel model)
    {
        foreach (JsonProperty property in _properties.Where(property => property.Readable))
        {
            object? value = property.ValueProvider!.GetValue(model);
            if (value is null && IsRequired(property))
            {
                throw RequestCheck.Missing(model, property.UnderlyingName!);
            }

            RequestCheck.Validate(value);
        }
    }

    public void BeginReading(IntercomModel model) => Call(_contract.OnDeserializingCallbacks, model);

    public void EndReading(IntercomModel model) => Call(_contract.OnDeserializedCallbacks, model);

    public void BeginWriting(IntercomModel model) => Call(_contract.OnSerializingCallbacks, model);

    public void EndWriting(IntercomModel model) => Call(_contract.OnSerializedCallbacks, model);

    private JsonProperty PropertyOf(int member) => _properties[member - _known.Count];

    private static OwnMembers? Create(Type type, ModelMembers known)
    {
        if (IsLibrary && type.Assembly == typeof(IntercomModel).Assembly)
        {
            return null;
        }

        JsonObjectContract contract = OwnContractResolver.Resolve(type);
        JsonProperty[] properties = [.. contract.Properties.Where(property => IsOwn(property, known))];
        bool hasCallbacks = contract.OnDeserializingCallbacks.Count > 0
            || contract.OnDeserializedCallbacks.Count > 0
            || contract.OnSerializingCallbacks.Count > 0
            || contract.OnSerializedCallbacks.Count > 0;
        return properties.Length > 0 || hasCallbacks ? new OwnMembers(known, contract, properties) : null;
    }

    private static bool IsOwn(JsonProperty property, ModelMembers known) =>
        !property.Ignored && (known.FindProperty(property.UnderlyingName!) < 0 || !property.DeclaringType!.IsAssignableFrom(known.Owner));

    // By name: on .NET Standard 2.0, the attribute is declared in this assembly.
    private static bool IsRequired(JsonProperty property) =>
        property.AttributeProvider!.GetAttributes(inherit: true).Any(attribute => attribute.GetType().Name == "RequiredMemberAttribute");

    private static bool IsWritten(IntercomModel model, JsonProperty property) =>
        property.ShouldSerialize?.Invoke(model) != false
            && (property.NullValueHandling == Newtonsoft.Json.NullValueHandling.Include
                || property.ValueProvider!.GetValue(model) is not null);

    private static byte[] Json(IntercomModel model, JsonProperty property, int member)
    {
        byte[] current = OwnValue.Write(property.ValueProvider!.GetValue(model), property);
        return model.FormOf(member).Json is { } json && IsSame(current, OwnValue.Write(OwnValue.Read(json, property), property))
            ? json
            : current;
    }

    private static bool IsSame(byte[] left, byte[] right)
    {
        using JsonDocument document = JsonDocument.Parse(right, IntercomJson.DocumentOptions);
        return JsonEquality.AreEqual(left, document.RootElement);
    }

    private static void Call(IList<SerializationCallback> callbacks, IntercomModel model)
    {
        foreach (SerializationCallback callback in callbacks)
        {
            callback(model, NewtonsoftSerializer.Instance.Context);
        }
    }
}
