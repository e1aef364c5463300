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

    // Members that no property knows and that are models all the same, by name: translations into languages that are new.
    internal virtual ModelMap? Models => null;

    // Whether an object came as the plain value that Intercom sometimes gives in its place.
    internal bool IsScalarForm { get; set; }

    // What is written in place of the model that it was read as.
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

    // The request as it is sent, made once for all attempts.
    internal virtual IntercomModel ForSending() => this;

    // The same members as another class has them.
    internal T As<T>()
        where T : IntercomModel
    {
        using JTokenReader reader = RawJson.ReaderOf(Codec.For(GetType()).WriteToToken(this), string.Empty);
        return (T)Codec.For(typeof(T)).Demand(reader).Value!;
    }

    // Refuses a request that lacks what no attribute of it says.
    internal virtual void ValidateComplete()
    {
    }

    internal IntercomModel Copy() => (IntercomModel)MemberwiseClone();

    internal void CompleteReading() => OnRead();

    internal void KeepForm(string member, RawForm form) => (_forms ??= new(StringComparer.Ordinal))[member] = form;

    // The form in which a member came; empty when it has another value by now, or is written as it came anyway.
    internal RawForm FormOf(string member, object? value) =>
        _forms is not null && _forms.TryGetValue(member, out RawForm form) && Equals(form.Value, value) ? form : default;
}
