using System.Diagnostics;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom;

/// <summary>
/// The base class of all request and response models. JSON that the class has no property for is kept and serialized again, and so is the
/// form in which a value was received, as long as the value does not change.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(ModelConverter))]
public abstract class IntercomModel
{
    private Dictionary<string, RawForm>? _forms;

    /// <summary>
    /// Properties of the JSON that the class has no property for, and values that do not match the type of their property, by JSON name;
    /// null when there are none. They are serialized, unless a property with that name is assigned.
    /// </summary>
    [JsonExtensionData]
    public IDictionary<string, JToken>? AdditionalProperties { get; set; }

    // Models without a property, by name: translations for unknown locales.
    internal virtual ModelMap? Models => null;

    // True when an object was received as a plain value.
    internal bool IsScalarForm { get; set; }

    // The model to serialize, when it differs from this one.
    internal virtual IntercomModel AsReceived => this;

    /// <summary>
    /// Returns the class name and the JSON, for debuggers and failed tests: at most 2,000 characters, with long values shortened and
    /// secrets redacted by their names. It can contain personal data, so do not log it; it is not valid JSON.
    /// </summary>
    public override string ToString() => ModelText.Of(this);

    /// <summary>Called after the object was deserialized, for derived classes and partial classes that complete it.</summary>
    protected virtual void OnRead()
    {
    }

    // The request as it is sent, created once for all attempts.
    internal virtual IntercomModel ForSending() => this;

    // Converts to another class with the same properties.
    internal T As<T>()
        where T : IntercomModel
    {
        using JTokenReader reader = RawJson.ReaderOf(Codec.For(GetType()).WriteToToken(this), string.Empty);
        return (T)Codec.For(typeof(T)).Demand(reader).Value!;
    }

    // Validates requirements that attributes cannot declare.
    internal virtual void ValidateComplete()
    {
    }

    internal IntercomModel Copy() => (IntercomModel)MemberwiseClone();

    internal void CompleteReading() => OnRead();

    internal void KeepForm(string member, RawForm form) => (_forms ??= new(StringComparer.Ordinal))[member] = form;

    // The form in which a property was received; empty when its value has changed, or is serialized in that form anyway.
    internal RawForm FormOf(string member, object? value) =>
        _forms is not null && _forms.TryGetValue(member, out RawForm form) && Equals(form.Value, value) ? form : default;
}
