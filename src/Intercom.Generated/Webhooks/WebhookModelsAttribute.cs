namespace Intercom;

/// <summary>
/// Declares the classes of objects in notifications of a topic, for analyzers, which see metadata and not <see cref="WebhookItems" />.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WebhookModelsAttribute(params Type[] models) : Attribute
{
    /// <summary>The classes.</summary>
    public IReadOnlyList<Type> Models => models;
}
