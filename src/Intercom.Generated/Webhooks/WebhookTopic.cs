using Newtonsoft.Json;

namespace Intercom;

/// <summary>
/// What a notification is about. Open: any text is a topic, so what Intercom adds later is read unchanged. Topics that later versions of the API have are among the known ones.
/// </summary>
[JsonConverter(typeof(OpenEnumConverter))]
public readonly partial struct WebhookTopic : IOpenEnumeration, IEquatable<WebhookTopic>
{
    private readonly string? _value;

    /// <summary>Makes a topic of its text.</summary>
    /// <param name="value">The text, known or not.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value" /> is null.</exception>
    public WebhookTopic(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>The text on the wire; empty when the notification gives no topic. The constants of <see cref="Known" /> fit into a switch over it.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>The topic <c>admin.added_to_workspace</c>.</summary>
    public static WebhookTopic AdminAddedToWorkspace { get; } = new(Known.AdminAddedToWorkspace);

    /// <summary>The topic <c>admin.away_mode_updated</c>.</summary>
    public static WebhookTopic AdminAwayModeUpdated { get; } = new(Known.AdminAwayModeUpdated);

    /// <summary>The topic <c>admin.activity_log_event.created</c>.</summary>
    public static WebhookTopic AdminActivityLogEventCreated { get; } = new(Known.AdminActivityLogEventCreated);

    /// <summary>The topic <c>admin.removed_from_workspace</c>.</summary>
    public static WebhookTopic AdminRemovedFromWorkspace { get; } = new(Known.AdminRemovedFromWorkspace);

    /// <summary>The topic <c>admin.logged_in</c>.</summary>
    public static WebhookTopic AdminLoggedIn { get; } = new(Known.AdminLoggedIn);

    /// <summary>The topic <c>admin.logged_out</c>.</summary>
    public static WebhookTopic AdminLoggedOut { get; } = new(Known.AdminLoggedOut);

    /// <summary>The topic <c>article.created</c>.</summary>
    public static WebhookTopic ArticleCreated { get; } = new(Known.ArticleCreated);

    /// <summary>The topic <c>article.updated</c>.</summary>
    public static WebhookTopic ArticleUpdated { get; } = new(Known.ArticleUpdated);

    /// <summary>The topic <c>article.published</c>.</summary>
    public static WebhookTopic ArticlePublished { get; } = new(Known.ArticlePublished);

    /// <summary>The topic <c>article.unpublished</c>.</summary>
    public static WebhookTopic ArticleUnpublished { get; } = new(Known.ArticleUnpublished);

    /// <summary>The topic <c>article.deleted</c>.</summary>
    public static WebhookTopic ArticleDeleted { get; } = new(Known.ArticleDeleted);

    /// <summary>The topic <c>call.started</c>.</summary>
    public static WebhookTopic CallStarted { get; } = new(Known.CallStarted);

    /// <summary>The topic <c>call.ended</c>.</summary>
    public static WebhookTopic CallEnded { get; } = new(Known.CallEnded);

    /// <summary>The topic <c>call.transcription_available</c>.</summary>
    public static WebhookTopic CallTranscriptionAvailable { get; } = new(Known.CallTranscriptionAvailable);

    /// <summary>The topic <c>call.recording_available</c>.</summary>
    public static WebhookTopic CallRecordingAvailable { get; } = new(Known.CallRecordingAvailable);

    /// <summary>The topic <c>company.created</c>.</summary>
    public static WebhookTopic CompanyCreated { get; } = new(Known.CompanyCreated);

    /// <summary>The topic <c>company.deleted</c>.</summary>
    public static WebhookTopic CompanyDeleted { get; } = new(Known.CompanyDeleted);

    /// <summary>The topic <c>company.updated</c>.</summary>
    public static WebhookTopic CompanyUpdated { get; } = new(Known.CompanyUpdated);

    /// <summary>The topic <c>company.contact.attached</c>.</summary>
    public static WebhookTopic CompanyContactAttached { get; } = new(Known.CompanyContactAttached);

    /// <summary>The topic <c>company.contact.detached</c>.</summary>
    public static WebhookTopic CompanyContactDetached { get; } = new(Known.CompanyContactDetached);

    /// <summary>The topic <c>contact.archived</c>.</summary>
    public static WebhookTopic ContactArchived { get; } = new(Known.ContactArchived);

    /// <summary>The topic <c>contact.archive</c>.</summary>
    public static WebhookTopic ContactArchive { get; } = new(Known.ContactArchive);

    /// <summary>The topic <c>contact.deleted</c>.</summary>
    public static WebhookTopic ContactDeleted { get; } = new(Known.ContactDeleted);

    /// <summary>The topic <c>contact.email.updated</c>.</summary>
    public static WebhookTopic ContactEmailUpdated { get; } = new(Known.ContactEmailUpdated);

    /// <summary>The topic <c>contact.lead.added_email</c>.</summary>
    public static WebhookTopic ContactLeadAddedEmail { get; } = new(Known.ContactLeadAddedEmail);

    /// <summary>The topic <c>contact.lead.created</c>.</summary>
    public static WebhookTopic ContactLeadCreated { get; } = new(Known.ContactLeadCreated);

    /// <summary>The topic <c>contact.lead.signed_up</c>.</summary>
    public static WebhookTopic ContactLeadSignedUp { get; } = new(Known.ContactLeadSignedUp);

    /// <summary>The topic <c>contact.lead.tag.created</c>.</summary>
    public static WebhookTopic ContactLeadTagCreated { get; } = new(Known.ContactLeadTagCreated);

    /// <summary>The topic <c>contact.lead.tag.deleted</c>.</summary>
    public static WebhookTopic ContactLeadTagDeleted { get; } = new(Known.ContactLeadTagDeleted);

    /// <summary>The topic <c>contact.lead.updated</c>.</summary>
    public static WebhookTopic ContactLeadUpdated { get; } = new(Known.ContactLeadUpdated);

    /// <summary>The topic <c>contact.merged</c>.</summary>
    public static WebhookTopic ContactMerged { get; } = new(Known.ContactMerged);

    /// <summary>The topic <c>contact.subscribed</c>.</summary>
    public static WebhookTopic ContactSubscribed { get; } = new(Known.ContactSubscribed);

    /// <summary>The topic <c>contact.unarchive</c>.</summary>
    public static WebhookTopic ContactUnarchive { get; } = new(Known.ContactUnarchive);

    /// <summary>The topic <c>contact.unsubscribed</c>.</summary>
    public static WebhookTopic ContactUnsubscribed { get; } = new(Known.ContactUnsubscribed);

    /// <summary>The topic <c>contact.user.created</c>.</summary>
    public static WebhookTopic ContactUserCreated { get; } = new(Known.ContactUserCreated);

    /// <summary>The topic <c>contact.user.tag.created</c>.</summary>
    public static WebhookTopic ContactUserTagCreated { get; } = new(Known.ContactUserTagCreated);

    /// <summary>The topic <c>contact.user.tag.deleted</c>.</summary>
    public static WebhookTopic ContactUserTagDeleted { get; } = new(Known.ContactUserTagDeleted);

    /// <summary>The topic <c>contact.user.updated</c>.</summary>
    public static WebhookTopic ContactUserUpdated { get; } = new(Known.ContactUserUpdated);

    /// <summary>The topic <c>content_stat.banner</c>.</summary>
    public static WebhookTopic ContentStatBanner { get; } = new(Known.ContentStatBanner);

    /// <summary>The topic <c>content_stat.carousel</c>.</summary>
    public static WebhookTopic ContentStatCarousel { get; } = new(Known.ContentStatCarousel);

    /// <summary>The topic <c>content_stat.chat</c>.</summary>
    public static WebhookTopic ContentStatChat { get; } = new(Known.ContentStatChat);

    /// <summary>The topic <c>content_stat.checklist</c>.</summary>
    public static WebhookTopic ContentStatChecklist { get; } = new(Known.ContentStatChecklist);

    /// <summary>The topic <c>content_stat.custom_bot</c>.</summary>
    public static WebhookTopic ContentStatCustomBot { get; } = new(Known.ContentStatCustomBot);

    /// <summary>The topic <c>content_stat.email</c>.</summary>
    public static WebhookTopic ContentStatEmail { get; } = new(Known.ContentStatEmail);

    /// <summary>The topic <c>content_stat.news_item</c>.</summary>
    public static WebhookTopic ContentStatNewsItem { get; } = new(Known.ContentStatNewsItem);

    /// <summary>The topic <c>content_stat.post</c>.</summary>
    public static WebhookTopic ContentStatPost { get; } = new(Known.ContentStatPost);

    /// <summary>The topic <c>content_stat.push</c>.</summary>
    public static WebhookTopic ContentStatPush { get; } = new(Known.ContentStatPush);

    /// <summary>The topic <c>content_stat.series</c>.</summary>
    public static WebhookTopic ContentStatSeries { get; } = new(Known.ContentStatSeries);

    /// <summary>The topic <c>content_stat.series.webhook</c>.</summary>
    public static WebhookTopic ContentStatSeriesWebhook { get; } = new(Known.ContentStatSeriesWebhook);

    /// <summary>The topic <c>content_stat.sms</c>.</summary>
    public static WebhookTopic ContentStatSms { get; } = new(Known.ContentStatSms);

    /// <summary>The topic <c>content_stat.survey</c>.</summary>
    public static WebhookTopic ContentStatSurvey { get; } = new(Known.ContentStatSurvey);

    /// <summary>The topic <c>content_stat.tooltip_group</c>.</summary>
    public static WebhookTopic ContentStatTooltipGroup { get; } = new(Known.ContentStatTooltipGroup);

    /// <summary>The topic <c>content_stat.tour</c>.</summary>
    public static WebhookTopic ContentStatTour { get; } = new(Known.ContentStatTour);

    /// <summary>The topic <c>conversation.admin.assigned</c>.</summary>
    public static WebhookTopic ConversationAdminAssigned { get; } = new(Known.ConversationAdminAssigned);

    /// <summary>The topic <c>conversation.admin.closed</c>.</summary>
    public static WebhookTopic ConversationAdminClosed { get; } = new(Known.ConversationAdminClosed);

    /// <summary>The topic <c>conversation.admin.noted</c>.</summary>
    public static WebhookTopic ConversationAdminNoted { get; } = new(Known.ConversationAdminNoted);

    /// <summary>The topic <c>conversation.admin.open.assigned</c>.</summary>
    public static WebhookTopic ConversationAdminOpenAssigned { get; } = new(Known.ConversationAdminOpenAssigned);

    /// <summary>The topic <c>conversation.admin.opened</c>.</summary>
    public static WebhookTopic ConversationAdminOpened { get; } = new(Known.ConversationAdminOpened);

    /// <summary>The topic <c>conversation.admin.replied</c>.</summary>
    public static WebhookTopic ConversationAdminReplied { get; } = new(Known.ConversationAdminReplied);

    /// <summary>The topic <c>conversation.admin.single.created</c>.</summary>
    public static WebhookTopic ConversationAdminSingleCreated { get; } = new(Known.ConversationAdminSingleCreated);

    /// <summary>The topic <c>conversation.admin.snoozed</c>.</summary>
    public static WebhookTopic ConversationAdminSnoozed { get; } = new(Known.ConversationAdminSnoozed);

    /// <summary>The topic <c>conversation.admin.unsnoozed</c>.</summary>
    public static WebhookTopic ConversationAdminUnsnoozed { get; } = new(Known.ConversationAdminUnsnoozed);

    /// <summary>The topic <c>conversation.operator.replied</c>.</summary>
    public static WebhookTopic ConversationOperatorReplied { get; } = new(Known.ConversationOperatorReplied);

    /// <summary>The topic <c>conversation.deleted</c>.</summary>
    public static WebhookTopic ConversationDeleted { get; } = new(Known.ConversationDeleted);

    /// <summary>The topic <c>conversation_part.redacted</c>.</summary>
    public static WebhookTopic ConversationPartRedacted { get; } = new(Known.ConversationPartRedacted);

    /// <summary>The topic <c>conversation_part.tag.created</c>.</summary>
    public static WebhookTopic ConversationPartTagCreated { get; } = new(Known.ConversationPartTagCreated);

    /// <summary>The topic <c>conversation.priority.updated</c>.</summary>
    public static WebhookTopic ConversationPriorityUpdated { get; } = new(Known.ConversationPriorityUpdated);

    /// <summary>The topic <c>conversation.rating.added</c>.</summary>
    public static WebhookTopic ConversationRatingAdded { get; } = new(Known.ConversationRatingAdded);

    /// <summary>The topic <c>conversation.read</c>.</summary>
    public static WebhookTopic ConversationRead { get; } = new(Known.ConversationRead);

    /// <summary>The topic <c>conversation.user.created</c>.</summary>
    public static WebhookTopic ConversationUserCreated { get; } = new(Known.ConversationUserCreated);

    /// <summary>The topic <c>conversation.user.replied</c>.</summary>
    public static WebhookTopic ConversationUserReplied { get; } = new(Known.ConversationUserReplied);

    /// <summary>The topic <c>conversation.contact.attached</c>.</summary>
    public static WebhookTopic ConversationContactAttached { get; } = new(Known.ConversationContactAttached);

    /// <summary>The topic <c>conversation.contact.detached</c>.</summary>
    public static WebhookTopic ConversationContactDetached { get; } = new(Known.ConversationContactDetached);

    /// <summary>The topic <c>event.created</c>.</summary>
    public static WebhookTopic EventCreated { get; } = new(Known.EventCreated);

    /// <summary>The topic <c>job.completed</c>.</summary>
    public static WebhookTopic JobCompleted { get; } = new(Known.JobCompleted);

    /// <summary>The topic <c>ping</c>.</summary>
    public static WebhookTopic Ping { get; } = new(Known.Ping);

    /// <summary>The topic <c>granular.unsubscribe</c>.</summary>
    public static WebhookTopic GranularUnsubscribe { get; } = new(Known.GranularUnsubscribe);

    /// <summary>The topic <c>granular.subscribe</c>.</summary>
    public static WebhookTopic GranularSubscribe { get; } = new(Known.GranularSubscribe);

    /// <summary>The topic <c>ticket.created</c>.</summary>
    public static WebhookTopic TicketCreated { get; } = new(Known.TicketCreated);

    /// <summary>The topic <c>ticket.state.updated</c>.</summary>
    public static WebhookTopic TicketStateUpdated { get; } = new(Known.TicketStateUpdated);

    /// <summary>The topic <c>ticket.note.created</c>.</summary>
    public static WebhookTopic TicketNoteCreated { get; } = new(Known.TicketNoteCreated);

    /// <summary>The topic <c>ticket.admin.assigned</c>.</summary>
    public static WebhookTopic TicketAdminAssigned { get; } = new(Known.TicketAdminAssigned);

    /// <summary>The topic <c>ticket.team.assigned</c>.</summary>
    public static WebhookTopic TicketTeamAssigned { get; } = new(Known.TicketTeamAssigned);

    /// <summary>The topic <c>ticket.contact.attached</c>.</summary>
    public static WebhookTopic TicketContactAttached { get; } = new(Known.TicketContactAttached);

    /// <summary>The topic <c>ticket.contact.detached</c>.</summary>
    public static WebhookTopic TicketContactDetached { get; } = new(Known.TicketContactDetached);

    /// <summary>The topic <c>ticket.attribute.updated</c>.</summary>
    public static WebhookTopic TicketAttributeUpdated { get; } = new(Known.TicketAttributeUpdated);

    /// <summary>The topic <c>ticket.admin.replied</c>.</summary>
    public static WebhookTopic TicketAdminReplied { get; } = new(Known.TicketAdminReplied);

    /// <summary>The topic <c>ticket.contact.replied</c>.</summary>
    public static WebhookTopic TicketContactReplied { get; } = new(Known.TicketContactReplied);

    /// <summary>The topic <c>ticket.closed</c>.</summary>
    public static WebhookTopic TicketClosed { get; } = new(Known.TicketClosed);

    /// <summary>The topic <c>ticket.rating.provided</c>.</summary>
    public static WebhookTopic TicketRatingProvided { get; } = new(Known.TicketRatingProvided);

    /// <summary>The topic <c>visitor.signed_up</c>.</summary>
    public static WebhookTopic VisitorSignedUp { get; } = new(Known.VisitorSignedUp);

    /// <summary>The topic <c>ticket.resolved</c>.</summary>
    public static WebhookTopic TicketResolved { get; } = new(Known.TicketResolved);

    /// <summary>The topic <c>conversation.company.updated</c>.</summary>
    public static WebhookTopic ConversationCompanyUpdated { get; } = new(Known.ConversationCompanyUpdated);

    /// <summary>The topic <c>content_snippet.created</c>.</summary>
    public static WebhookTopic ContentSnippetCreated { get; } = new(Known.ContentSnippetCreated);

    /// <summary>The topic <c>content_snippet.updated</c>.</summary>
    public static WebhookTopic ContentSnippetUpdated { get; } = new(Known.ContentSnippetUpdated);

    /// <summary>The topic <c>content_snippet.deleted</c>.</summary>
    public static WebhookTopic ContentSnippetDeleted { get; } = new(Known.ContentSnippetDeleted);

    /// <summary>The topic <c>data_connector.execution.completed</c>.</summary>
    public static WebhookTopic DataConnectorExecutionCompleted { get; } = new(Known.DataConnectorExecutionCompleted);

    /// <summary>The topic <c>api.request.completed</c>.</summary>
    public static WebhookTopic ApiRequestCompleted { get; } = new(Known.ApiRequestCompleted);

    /// <summary>The topic <c>conversation.admin.replied.translated</c>.</summary>
    public static WebhookTopic ConversationAdminRepliedTranslated { get; } = new(Known.ConversationAdminRepliedTranslated);

    /// <summary>The topic <c>ticket.admin.replied.translated</c>.</summary>
    public static WebhookTopic TicketAdminRepliedTranslated { get; } = new(Known.TicketAdminRepliedTranslated);

    /// <summary>The topic <c>audience.created</c>.</summary>
    public static WebhookTopic AudienceCreated { get; } = new(Known.AudienceCreated);

    /// <summary>The topic <c>audience.updated</c>.</summary>
    public static WebhookTopic AudienceUpdated { get; } = new(Known.AudienceUpdated);

    /// <summary>The topic <c>audience.deleted</c>.</summary>
    public static WebhookTopic AudienceDeleted { get; } = new(Known.AudienceDeleted);

    /// <summary>The topic <c>audience.member_added</c>.</summary>
    public static WebhookTopic AudienceMemberAdded { get; } = new(Known.AudienceMemberAdded);

    /// <summary>The topic <c>audience.member_removed</c>.</summary>
    public static WebhookTopic AudienceMemberRemoved { get; } = new(Known.AudienceMemberRemoved);

    /// <summary>The topic <c>content_import_source.created</c>.</summary>
    public static WebhookTopic ContentImportSourceCreated { get; } = new(Known.ContentImportSourceCreated);

    /// <summary>The topic <c>content_import_source.updated</c>.</summary>
    public static WebhookTopic ContentImportSourceUpdated { get; } = new(Known.ContentImportSourceUpdated);

    /// <summary>The topic <c>content_import_source.deleted</c>.</summary>
    public static WebhookTopic ContentImportSourceDeleted { get; } = new(Known.ContentImportSourceDeleted);

    /// <summary>The topic <c>procedure.hitl_notification.created</c>.</summary>
    public static WebhookTopic ProcedureHitlNotificationCreated { get; } = new(Known.ProcedureHitlNotificationCreated);

    /// <summary>Makes a topic of its text.</summary>
    /// <param name="value">The text, known or not.</param>
    public static implicit operator WebhookTopic(string value) => new(value);

    /// <summary>Whether two topics have the same text.</summary>
    /// <param name="left">One topic.</param>
    /// <param name="right">The other topic.</param>
    public static bool operator ==(WebhookTopic left, WebhookTopic right) => left.Equals(right);

    /// <summary>Whether two topics have different texts.</summary>
    /// <param name="left">One topic.</param>
    /// <param name="right">The other topic.</param>
    public static bool operator !=(WebhookTopic left, WebhookTopic right) => !left.Equals(right);

    /// <inheritdoc />
    public bool Equals(WebhookTopic other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is WebhookTopic other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;

    /// <summary>The texts of the known topics, as constants.</summary>
    public static class Known
    {
        /// <summary>The text <c>admin.added_to_workspace</c>.</summary>
        public const string AdminAddedToWorkspace = "admin.added_to_workspace";

        /// <summary>The text <c>admin.away_mode_updated</c>.</summary>
        public const string AdminAwayModeUpdated = "admin.away_mode_updated";

        /// <summary>The text <c>admin.activity_log_event.created</c>.</summary>
        public const string AdminActivityLogEventCreated = "admin.activity_log_event.created";

        /// <summary>The text <c>admin.removed_from_workspace</c>.</summary>
        public const string AdminRemovedFromWorkspace = "admin.removed_from_workspace";

        /// <summary>The text <c>admin.logged_in</c>.</summary>
        public const string AdminLoggedIn = "admin.logged_in";

        /// <summary>The text <c>admin.logged_out</c>.</summary>
        public const string AdminLoggedOut = "admin.logged_out";

        /// <summary>The text <c>article.created</c>.</summary>
        public const string ArticleCreated = "article.created";

        /// <summary>The text <c>article.updated</c>.</summary>
        public const string ArticleUpdated = "article.updated";

        /// <summary>The text <c>article.published</c>.</summary>
        public const string ArticlePublished = "article.published";

        /// <summary>The text <c>article.unpublished</c>.</summary>
        public const string ArticleUnpublished = "article.unpublished";

        /// <summary>The text <c>article.deleted</c>.</summary>
        public const string ArticleDeleted = "article.deleted";

        /// <summary>The text <c>call.started</c>.</summary>
        public const string CallStarted = "call.started";

        /// <summary>The text <c>call.ended</c>.</summary>
        public const string CallEnded = "call.ended";

        /// <summary>The text <c>call.transcription_available</c>.</summary>
        public const string CallTranscriptionAvailable = "call.transcription_available";

        /// <summary>The text <c>call.recording_available</c>.</summary>
        public const string CallRecordingAvailable = "call.recording_available";

        /// <summary>The text <c>company.created</c>.</summary>
        public const string CompanyCreated = "company.created";

        /// <summary>The text <c>company.deleted</c>.</summary>
        public const string CompanyDeleted = "company.deleted";

        /// <summary>The text <c>company.updated</c>.</summary>
        public const string CompanyUpdated = "company.updated";

        /// <summary>The text <c>company.contact.attached</c>.</summary>
        public const string CompanyContactAttached = "company.contact.attached";

        /// <summary>The text <c>company.contact.detached</c>.</summary>
        public const string CompanyContactDetached = "company.contact.detached";

        /// <summary>The text <c>contact.archived</c>.</summary>
        public const string ContactArchived = "contact.archived";

        /// <summary>The text <c>contact.archive</c>.</summary>
        public const string ContactArchive = "contact.archive";

        /// <summary>The text <c>contact.deleted</c>.</summary>
        public const string ContactDeleted = "contact.deleted";

        /// <summary>The text <c>contact.email.updated</c>.</summary>
        public const string ContactEmailUpdated = "contact.email.updated";

        /// <summary>The text <c>contact.lead.added_email</c>.</summary>
        public const string ContactLeadAddedEmail = "contact.lead.added_email";

        /// <summary>The text <c>contact.lead.created</c>.</summary>
        public const string ContactLeadCreated = "contact.lead.created";

        /// <summary>The text <c>contact.lead.signed_up</c>.</summary>
        public const string ContactLeadSignedUp = "contact.lead.signed_up";

        /// <summary>The text <c>contact.lead.tag.created</c>.</summary>
        public const string ContactLeadTagCreated = "contact.lead.tag.created";

        /// <summary>The text <c>contact.lead.tag.deleted</c>.</summary>
        public const string ContactLeadTagDeleted = "contact.lead.tag.deleted";

        /// <summary>The text <c>contact.lead.updated</c>.</summary>
        public const string ContactLeadUpdated = "contact.lead.updated";

        /// <summary>The text <c>contact.merged</c>.</summary>
        public const string ContactMerged = "contact.merged";

        /// <summary>The text <c>contact.subscribed</c>.</summary>
        public const string ContactSubscribed = "contact.subscribed";

        /// <summary>The text <c>contact.unarchive</c>.</summary>
        public const string ContactUnarchive = "contact.unarchive";

        /// <summary>The text <c>contact.unsubscribed</c>.</summary>
        public const string ContactUnsubscribed = "contact.unsubscribed";

        /// <summary>The text <c>contact.user.created</c>.</summary>
        public const string ContactUserCreated = "contact.user.created";

        /// <summary>The text <c>contact.user.tag.created</c>.</summary>
        public const string ContactUserTagCreated = "contact.user.tag.created";

        /// <summary>The text <c>contact.user.tag.deleted</c>.</summary>
        public const string ContactUserTagDeleted = "contact.user.tag.deleted";

        /// <summary>The text <c>contact.user.updated</c>.</summary>
        public const string ContactUserUpdated = "contact.user.updated";

        /// <summary>The text <c>content_stat.banner</c>.</summary>
        public const string ContentStatBanner = "content_stat.banner";

        /// <summary>The text <c>content_stat.carousel</c>.</summary>
        public const string ContentStatCarousel = "content_stat.carousel";

        /// <summary>The text <c>content_stat.chat</c>.</summary>
        public const string ContentStatChat = "content_stat.chat";

        /// <summary>The text <c>content_stat.checklist</c>.</summary>
        public const string ContentStatChecklist = "content_stat.checklist";

        /// <summary>The text <c>content_stat.custom_bot</c>.</summary>
        public const string ContentStatCustomBot = "content_stat.custom_bot";

        /// <summary>The text <c>content_stat.email</c>.</summary>
        public const string ContentStatEmail = "content_stat.email";

        /// <summary>The text <c>content_stat.news_item</c>.</summary>
        public const string ContentStatNewsItem = "content_stat.news_item";

        /// <summary>The text <c>content_stat.post</c>.</summary>
        public const string ContentStatPost = "content_stat.post";

        /// <summary>The text <c>content_stat.push</c>.</summary>
        public const string ContentStatPush = "content_stat.push";

        /// <summary>The text <c>content_stat.series</c>.</summary>
        public const string ContentStatSeries = "content_stat.series";

        /// <summary>The text <c>content_stat.series.webhook</c>.</summary>
        public const string ContentStatSeriesWebhook = "content_stat.series.webhook";

        /// <summary>The text <c>content_stat.sms</c>.</summary>
        public const string ContentStatSms = "content_stat.sms";

        /// <summary>The text <c>content_stat.survey</c>.</summary>
        public const string ContentStatSurvey = "content_stat.survey";

        /// <summary>The text <c>content_stat.tooltip_group</c>.</summary>
        public const string ContentStatTooltipGroup = "content_stat.tooltip_group";

        /// <summary>The text <c>content_stat.tour</c>.</summary>
        public const string ContentStatTour = "content_stat.tour";

        /// <summary>The text <c>conversation.admin.assigned</c>.</summary>
        public const string ConversationAdminAssigned = "conversation.admin.assigned";

        /// <summary>The text <c>conversation.admin.closed</c>.</summary>
        public const string ConversationAdminClosed = "conversation.admin.closed";

        /// <summary>The text <c>conversation.admin.noted</c>.</summary>
        public const string ConversationAdminNoted = "conversation.admin.noted";

        /// <summary>The text <c>conversation.admin.open.assigned</c>.</summary>
        public const string ConversationAdminOpenAssigned = "conversation.admin.open.assigned";

        /// <summary>The text <c>conversation.admin.opened</c>.</summary>
        public const string ConversationAdminOpened = "conversation.admin.opened";

        /// <summary>The text <c>conversation.admin.replied</c>.</summary>
        public const string ConversationAdminReplied = "conversation.admin.replied";

        /// <summary>The text <c>conversation.admin.single.created</c>.</summary>
        public const string ConversationAdminSingleCreated = "conversation.admin.single.created";

        /// <summary>The text <c>conversation.admin.snoozed</c>.</summary>
        public const string ConversationAdminSnoozed = "conversation.admin.snoozed";

        /// <summary>The text <c>conversation.admin.unsnoozed</c>.</summary>
        public const string ConversationAdminUnsnoozed = "conversation.admin.unsnoozed";

        /// <summary>The text <c>conversation.operator.replied</c>.</summary>
        public const string ConversationOperatorReplied = "conversation.operator.replied";

        /// <summary>The text <c>conversation.deleted</c>.</summary>
        public const string ConversationDeleted = "conversation.deleted";

        /// <summary>The text <c>conversation_part.redacted</c>.</summary>
        public const string ConversationPartRedacted = "conversation_part.redacted";

        /// <summary>The text <c>conversation_part.tag.created</c>.</summary>
        public const string ConversationPartTagCreated = "conversation_part.tag.created";

        /// <summary>The text <c>conversation.priority.updated</c>.</summary>
        public const string ConversationPriorityUpdated = "conversation.priority.updated";

        /// <summary>The text <c>conversation.rating.added</c>.</summary>
        public const string ConversationRatingAdded = "conversation.rating.added";

        /// <summary>The text <c>conversation.read</c>.</summary>
        public const string ConversationRead = "conversation.read";

        /// <summary>The text <c>conversation.user.created</c>.</summary>
        public const string ConversationUserCreated = "conversation.user.created";

        /// <summary>The text <c>conversation.user.replied</c>.</summary>
        public const string ConversationUserReplied = "conversation.user.replied";

        /// <summary>The text <c>conversation.contact.attached</c>.</summary>
        public const string ConversationContactAttached = "conversation.contact.attached";

        /// <summary>The text <c>conversation.contact.detached</c>.</summary>
        public const string ConversationContactDetached = "conversation.contact.detached";

        /// <summary>The text <c>event.created</c>.</summary>
        public const string EventCreated = "event.created";

        /// <summary>The text <c>job.completed</c>.</summary>
        public const string JobCompleted = "job.completed";

        /// <summary>The text <c>ping</c>.</summary>
        public const string Ping = "ping";

        /// <summary>The text <c>granular.unsubscribe</c>.</summary>
        public const string GranularUnsubscribe = "granular.unsubscribe";

        /// <summary>The text <c>granular.subscribe</c>.</summary>
        public const string GranularSubscribe = "granular.subscribe";

        /// <summary>The text <c>ticket.created</c>.</summary>
        public const string TicketCreated = "ticket.created";

        /// <summary>The text <c>ticket.state.updated</c>.</summary>
        public const string TicketStateUpdated = "ticket.state.updated";

        /// <summary>The text <c>ticket.note.created</c>.</summary>
        public const string TicketNoteCreated = "ticket.note.created";

        /// <summary>The text <c>ticket.admin.assigned</c>.</summary>
        public const string TicketAdminAssigned = "ticket.admin.assigned";

        /// <summary>The text <c>ticket.team.assigned</c>.</summary>
        public const string TicketTeamAssigned = "ticket.team.assigned";

        /// <summary>The text <c>ticket.contact.attached</c>.</summary>
        public const string TicketContactAttached = "ticket.contact.attached";

        /// <summary>The text <c>ticket.contact.detached</c>.</summary>
        public const string TicketContactDetached = "ticket.contact.detached";

        /// <summary>The text <c>ticket.attribute.updated</c>.</summary>
        public const string TicketAttributeUpdated = "ticket.attribute.updated";

        /// <summary>The text <c>ticket.admin.replied</c>.</summary>
        public const string TicketAdminReplied = "ticket.admin.replied";

        /// <summary>The text <c>ticket.contact.replied</c>.</summary>
        public const string TicketContactReplied = "ticket.contact.replied";

        /// <summary>The text <c>ticket.closed</c>.</summary>
        public const string TicketClosed = "ticket.closed";

        /// <summary>The text <c>ticket.rating.provided</c>.</summary>
        public const string TicketRatingProvided = "ticket.rating.provided";

        /// <summary>The text <c>visitor.signed_up</c>.</summary>
        public const string VisitorSignedUp = "visitor.signed_up";

        /// <summary>The text <c>ticket.resolved</c>.</summary>
        public const string TicketResolved = "ticket.resolved";

        /// <summary>The text <c>conversation.company.updated</c>.</summary>
        public const string ConversationCompanyUpdated = "conversation.company.updated";

        /// <summary>The text <c>content_snippet.created</c>.</summary>
        public const string ContentSnippetCreated = "content_snippet.created";

        /// <summary>The text <c>content_snippet.updated</c>.</summary>
        public const string ContentSnippetUpdated = "content_snippet.updated";

        /// <summary>The text <c>content_snippet.deleted</c>.</summary>
        public const string ContentSnippetDeleted = "content_snippet.deleted";

        /// <summary>The text <c>data_connector.execution.completed</c>.</summary>
        public const string DataConnectorExecutionCompleted = "data_connector.execution.completed";

        /// <summary>The text <c>api.request.completed</c>.</summary>
        public const string ApiRequestCompleted = "api.request.completed";

        /// <summary>The text <c>conversation.admin.replied.translated</c>.</summary>
        public const string ConversationAdminRepliedTranslated = "conversation.admin.replied.translated";

        /// <summary>The text <c>ticket.admin.replied.translated</c>.</summary>
        public const string TicketAdminRepliedTranslated = "ticket.admin.replied.translated";

        /// <summary>The text <c>audience.created</c>.</summary>
        public const string AudienceCreated = "audience.created";

        /// <summary>The text <c>audience.updated</c>.</summary>
        public const string AudienceUpdated = "audience.updated";

        /// <summary>The text <c>audience.deleted</c>.</summary>
        public const string AudienceDeleted = "audience.deleted";

        /// <summary>The text <c>audience.member_added</c>.</summary>
        public const string AudienceMemberAdded = "audience.member_added";

        /// <summary>The text <c>audience.member_removed</c>.</summary>
        public const string AudienceMemberRemoved = "audience.member_removed";

        /// <summary>The text <c>content_import_source.created</c>.</summary>
        public const string ContentImportSourceCreated = "content_import_source.created";

        /// <summary>The text <c>content_import_source.updated</c>.</summary>
        public const string ContentImportSourceUpdated = "content_import_source.updated";

        /// <summary>The text <c>content_import_source.deleted</c>.</summary>
        public const string ContentImportSourceDeleted = "content_import_source.deleted";

        /// <summary>The text <c>procedure.hitl_notification.created</c>.</summary>
        public const string ProcedureHitlNotificationCreated = "procedure.hitl_notification.created";
    }
}
