using System.Text.Json;
using System.Text.Json.Serialization;

namespace Intercom.Benchmarks.Load.Plain;

/// <summary>The properties of <see cref="Contact"/> alone.</summary>
internal sealed class PlainContact
{
    [JsonPropertyName("type")]
    public string? Type { get; set; }

    [JsonPropertyName("id")]
    public string? Id { get; set; }

    [JsonPropertyName("external_id")]
    public string? ExternalId { get; set; }

    [JsonPropertyName("workspace_id")]
    public string? WorkspaceId { get; set; }

    [JsonPropertyName("role")]
    public string? Role { get; set; }

    [JsonPropertyName("email")]
    public string? Email { get; set; }

    [JsonPropertyName("email_domain")]
    public string? EmailDomain { get; set; }

    [JsonPropertyName("phone")]
    public string? Phone { get; set; }

    [JsonPropertyName("name")]
    public string? Name { get; set; }

    [JsonPropertyName("has_hard_bounced")]
    public bool? HasHardBounced { get; set; }

    [JsonPropertyName("marked_email_as_spam")]
    public bool? MarkedEmailAsSpam { get; set; }

    [JsonPropertyName("unsubscribed_from_emails")]
    public bool? UnsubscribedFromEmails { get; set; }

    [JsonPropertyName("created_at")]
    public long? CreatedAt { get; set; }

    [JsonPropertyName("updated_at")]
    public long? UpdatedAt { get; set; }

    [JsonPropertyName("signed_up_at")]
    public long? SignedUpAt { get; set; }

    [JsonPropertyName("last_replied_at")]
    public long? LastRepliedAt { get; set; }

    [JsonPropertyName("last_contacted_at")]
    public long? LastContactedAt { get; set; }

    [JsonPropertyName("last_email_opened_at")]
    public long? LastEmailOpenedAt { get; set; }

    [JsonPropertyName("last_email_clicked_at")]
    public long? LastEmailClickedAt { get; set; }

    [JsonPropertyName("language_override")]
    public string? LanguageOverride { get; set; }

    [JsonPropertyName("browser")]
    public string? Browser { get; set; }

    [JsonPropertyName("browser_version")]
    public string? BrowserVersion { get; set; }

    [JsonPropertyName("browser_language")]
    public string? BrowserLanguage { get; set; }

    [JsonPropertyName("os")]
    public string? Os { get; set; }

    [JsonPropertyName("android_app_name")]
    public string? AndroidAppName { get; set; }

    [JsonPropertyName("android_app_version")]
    public string? AndroidAppVersion { get; set; }

    [JsonPropertyName("android_device")]
    public string? AndroidDevice { get; set; }

    [JsonPropertyName("android_os_version")]
    public string? AndroidOsVersion { get; set; }

    [JsonPropertyName("android_sdk_version")]
    public string? AndroidSdkVersion { get; set; }

    [JsonPropertyName("ios_app_name")]
    public string? IosAppName { get; set; }

    [JsonPropertyName("ios_app_version")]
    public string? IosAppVersion { get; set; }

    [JsonPropertyName("ios_device")]
    public string? IosDevice { get; set; }

    [JsonPropertyName("ios_os_version")]
    public string? IosOsVersion { get; set; }

    [JsonPropertyName("ios_sdk_version")]
    public string? IosSdkVersion { get; set; }

    [JsonPropertyName("tags")]
    public PlainContactTags? Tags { get; set; }

    [JsonPropertyName("notes")]
    public PlainContactNotes? Notes { get; set; }

    [JsonPropertyName("companies")]
    public PlainContactCompanies? Companies { get; set; }

    [JsonPropertyName("location")]
    public PlainContactLocation? Location { get; set; }

    [JsonPropertyName("social_profiles")]
    public PlainContactSocialProfiles? SocialProfiles { get; set; }

    [JsonPropertyName("custom_attributes")]
    public Dictionary<string, JsonElement>? CustomAttributes { get; set; }

    [JsonPropertyName("avatar")]
    public PlainAvatar? Avatar { get; set; }

    [JsonPropertyName("last_seen_at")]
    public long? LastSeenAt { get; set; }

    [JsonPropertyName("android_last_seen_at")]
    public long? AndroidLastSeenAt { get; set; }

    [JsonPropertyName("ios_last_seen_at")]
    public long? IosLastSeenAt { get; set; }

    [JsonPropertyName("owner_id")]
    public long? OwnerId { get; set; }

    [JsonPropertyName("opted_in_subscription_types")]
    public PlainContactSubscriptionTypes? OptedInSubscriptionTypes { get; set; }

    [JsonPropertyName("opted_out_subscription_types")]
    public PlainContactSubscriptionTypes? OptedOutSubscriptionTypes { get; set; }

    [JsonPropertyName("enabled_push_messaging")]
    public bool? EnabledPushMessaging { get; set; }

    [JsonPropertyName("referrer")]
    public string? Referrer { get; set; }

    [JsonPropertyName("utm_campaign")]
    public string? UtmCampaign { get; set; }

    [JsonPropertyName("utm_content")]
    public string? UtmContent { get; set; }

    [JsonPropertyName("utm_medium")]
    public string? UtmMedium { get; set; }

    [JsonPropertyName("utm_source")]
    public string? UtmSource { get; set; }

    [JsonPropertyName("utm_term")]
    public string? UtmTerm { get; set; }

    [JsonPropertyName("sms_consent")]
    public bool? SmsConsent { get; set; }

    [JsonPropertyName("unsubscribed_from_sms")]
    public bool? UnsubscribedFromSms { get; set; }
}
