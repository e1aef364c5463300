namespace Intercom;

/// <summary>The fields that contacts can be searched and sorted by.</summary>
public static class ContactField
{
    /// <summary>The identifier that Intercom gave the contact.</summary>
    public static TextField<Contact> Id { get; } = new("id");

    /// <summary>Either <c>user</c> or <c>lead</c>.</summary>
    public static TextField<Contact> Role { get; } = new("role");

    /// <summary>The full name.</summary>
    public static TextField<Contact> Name { get; } = new("name");

    /// <summary>The address of the picture.</summary>
    public static TextField<Contact> Avatar { get; } = new("avatar");

    /// <summary>The admin who owns the contact; null for those without an owner.</summary>
    public static NumberField<Contact> OwnerId { get; } = new("owner_id");

    /// <summary>The email address.</summary>
    public static TextField<Contact> Email { get; } = new("email");

    /// <summary>What the email address has after the at sign.</summary>
    public static TextField<Contact> EmailDomain { get; } = new("email_domain");

    /// <summary>The phone number.</summary>
    public static TextField<Contact> Phone { get; } = new("phone");

    /// <summary>The identifier in your own system.</summary>
    public static TextField<Contact> ExternalId { get; } = new("external_id");

    /// <summary>When the contact was created. Compared by day in the time zone of the workspace: later than a time means from the next day there on, earlier means before that day begins there.</summary>
    public static DayField<Contact> CreatedAt { get; } = new("created_at");

    /// <summary>When the contact signed up. Compared by day in the time zone of the workspace: later than a time means from the next day there on, earlier means before that day begins there.</summary>
    public static DayField<Contact> SignedUpAt { get; } = new("signed_up_at");

    /// <summary>When the contact was last changed. Compared by day in the time zone of the workspace: later than a time means from the next day there on, earlier means before that day begins there.</summary>
    public static DayField<Contact> UpdatedAt { get; } = new("updated_at");

    /// <summary>When the contact was last seen. Compared by day in the time zone of the workspace: later than a time means from the next day there on, earlier means before that day begins there.</summary>
    public static DayField<Contact> LastSeenAt { get; } = new("last_seen_at");

    /// <summary>When someone last wrote to the contact. Compared by day in the time zone of the workspace: later than a time means from the next day there on, earlier means before that day begins there.</summary>
    public static DayField<Contact> LastContactedAt { get; } = new("last_contacted_at");

    /// <summary>When the contact last replied. Compared by day in the time zone of the workspace: later than a time means from the next day there on, earlier means before that day begins there.</summary>
    public static DayField<Contact> LastRepliedAt { get; } = new("last_replied_at");

    /// <summary>When the contact last opened an email. Compared by day in the time zone of the workspace: later than a time means from the next day there on, earlier means before that day begins there.</summary>
    public static DayField<Contact> LastEmailOpenedAt { get; } = new("last_email_opened_at");

    /// <summary>When the contact last followed a link in an email. Compared by day in the time zone of the workspace: later than a time means from the next day there on, earlier means before that day begins there.</summary>
    public static DayField<Contact> LastEmailClickedAt { get; } = new("last_email_clicked_at");

    /// <summary>The language that was set for the contact in place of that of the browser.</summary>
    public static TextField<Contact> LanguageOverride { get; } = new("language_override");

    /// <summary>The name of the browser.</summary>
    public static TextField<Contact> Browser { get; } = new("browser");

    /// <summary>The language of the browser.</summary>
    public static TextField<Contact> BrowserLanguage { get; } = new("browser_language");

    /// <summary>The operating system.</summary>
    public static TextField<Contact> OperatingSystem { get; } = new("os");

    /// <summary>The country that the contact was last seen in.</summary>
    public static TextField<Contact> Country { get; } = new("location.country");

    /// <summary>The region that the contact was last seen in.</summary>
    public static TextField<Contact> Region { get; } = new("location.region");

    /// <summary>The city that the contact was last seen in.</summary>
    public static TextField<Contact> City { get; } = new("location.city");

    /// <summary>Whether the contact takes no more emails.</summary>
    public static BooleanField<Contact> UnsubscribedFromEmails { get; } = new("unsubscribed_from_emails");

    /// <summary>Whether the contact marked an email as spam.</summary>
    public static BooleanField<Contact> MarkedEmailAsSpam { get; } = new("marked_email_as_spam");

    /// <summary>Whether an email to the contact came back for good.</summary>
    public static BooleanField<Contact> HasHardBounced { get; } = new("has_hard_bounced");

    /// <summary>When the contact was last seen in the app for iOS. Compared by day in the time zone of the workspace: later than a time means from the next day there on, earlier means before that day begins there.</summary>
    public static DayField<Contact> IosLastSeenAt { get; } = new("ios_last_seen_at");

    /// <summary>The version of the app for iOS.</summary>
    public static TextField<Contact> IosAppVersion { get; } = new("ios_app_version");

    /// <summary>The device with iOS.</summary>
    public static TextField<Contact> IosDevice { get; } = new("ios_device");

    /// <summary>The device that the app for iOS runs on.</summary>
    public static TextField<Contact> IosAppDevice { get; } = new("ios_app_device");

    /// <summary>The version of iOS.</summary>
    public static TextField<Contact> IosOsVersion { get; } = new("ios_os_version");

    /// <summary>The name of the app for iOS.</summary>
    public static TextField<Contact> IosAppName { get; } = new("ios_app_name");

    /// <summary>The version of the SDK in the app for iOS.</summary>
    public static TextField<Contact> IosSdkVersion { get; } = new("ios_sdk_version");

    /// <summary>When the contact was last seen in the app for Android. Compared by day in the time zone of the workspace: later than a time means from the next day there on, earlier means before that day begins there.</summary>
    public static DayField<Contact> AndroidLastSeenAt { get; } = new("android_last_seen_at");

    /// <summary>The version of the app for Android.</summary>
    public static TextField<Contact> AndroidAppVersion { get; } = new("android_app_version");

    /// <summary>The device with Android.</summary>
    public static TextField<Contact> AndroidDevice { get; } = new("android_device");

    /// <summary>The name of the app for Android.</summary>
    public static TextField<Contact> AndroidAppName { get; } = new("android_app_name");

    /// <summary>The version of the SDK in the app for Android.</summary>
    // Intercom spells it so.
    public static TextField<Contact> AndroidSdkVersion { get; } = new("andoid_sdk_version");

    /// <summary>A segment that the contact is in.</summary>
    public static TextField<Contact> SegmentId { get; } = new("segment_id");

    /// <summary>A tag that the contact has.</summary>
    public static ReferenceField<Contact> TagId { get; } = new("tag_id");

    /// <summary>A custom attribute.</summary>
    /// <param name="name">The name of the attribute, without <c>custom_attributes</c>.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static AnyField<Contact> CustomAttribute(string name) =>
        new(string.IsNullOrWhiteSpace(name) ? throw new ArgumentException("An attribute has a name.", nameof(name)) : $"custom_attributes.{name}");

    /// <summary>Any other field.</summary>
    /// <param name="name">The name on the wire, with a dot before what lies in something else.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static AnyField<Contact> Named(string name) => new(name);
}
