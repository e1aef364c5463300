using System.Diagnostics.CodeAnalysis;

namespace Intercom;

/// <summary>The class of an object in notifications.</summary>
internal sealed class WebhookModel
{
    private readonly Func<IntercomModel> _create;

    private WebhookModel(Type type, Func<IntercomModel> create) => (Type, _create) = (type, create);

    public Type Type { get; }

    public static WebhookModel Of<[DynamicallyAccessedMembers(IntercomJson.CreatedModel)] T>()
        where T : IntercomModel => new(typeof(T), Activator.CreateInstance<T>);

    /// <summary>Indicates whether objects of the class have an identifier.</summary>
    public bool HasIdentifier => _create().ModelMembers.Identifier >= 0;

    /// <summary>Deserializes an object.</summary>
    public IntercomModel Read(byte[] json)
    {
        IntercomModel model = _create();
        System.Text.Json.Utf8JsonReader reader = RawJson.ReaderOf(json);
        model.ReadObject(ref reader);
        return model;
    }
}
