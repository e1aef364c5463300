namespace Intercom.OpenApi.Description;

/// <summary>The specification extensions in which overlays list facts about the API, from which C# is generated. CONTRIBUTING.md documents them.</summary>
public static class SpecExtensions
{
    /// <summary>The topics of webhook notifications. On the description, in 27-webhooks.yaml.</summary>
    public const string WebhookTopics = "x-webhook-topics";

    /// <summary>The types of webhook items that are read as classes written by hand. On the description, in 27-webhooks.yaml.</summary>
    public const string WebhookItemClasses = "x-webhook-item-classes";
}
