namespace Intercom;

/// <summary>The fields that conversations can be searched and sorted by.</summary>
public static class ConversationField
{
    /// <summary>The identifier.</summary>
    public static TextField<Conversation> Id { get; } = new("id");

    /// <summary>When it began. Compared by second; Intercom documents no say of the workspace's time zone in it.</summary>
    public static TimeField<Conversation> CreatedAt { get; } = new("created_at");

    /// <summary>When it last changed. Compared by second; Intercom documents no say of the workspace's time zone in it.</summary>
    public static TimeField<Conversation> UpdatedAt { get; } = new("updated_at");

    /// <summary>How it began, such as <c>conversation</c>, <c>email</c> or <c>whatsapp</c>.</summary>
    public static TextField<Conversation> SourceType { get; } = new("source.type");

    /// <summary>The identifier of the first message.</summary>
    public static TextField<Conversation> SourceId { get; } = new("source.id");

    /// <summary>Who or what began it, such as <c>customer_initiated</c>.</summary>
    public static TextField<Conversation> SourceDeliveredAs { get; } = new("source.delivered_as");

    /// <summary>The subject of the first message.</summary>
    public static TextField<Conversation> SourceSubject { get; } = new("source.subject");

    /// <summary>The text of the first message. Equality finds single words in it.</summary>
    public static TextField<Conversation> SourceBody { get; } = new("source.body");

    /// <summary>The identifier of who wrote the first message.</summary>
    public static TextField<Conversation> SourceAuthorId { get; } = new("source.author.id");

    /// <summary>What wrote the first message, such as <c>user</c>, <c>lead</c>, <c>admin</c> or <c>bot</c>.</summary>
    public static TextField<Conversation> SourceAuthorType { get; } = new("source.author.type");

    /// <summary>The name of who wrote the first message.</summary>
    public static TextField<Conversation> SourceAuthorName { get; } = new("source.author.name");

    /// <summary>The email address of who wrote the first message.</summary>
    public static TextField<Conversation> SourceAuthorEmail { get; } = new("source.author.email");

    /// <summary>The page that it began on.</summary>
    public static TextField<Conversation> SourceUrl { get; } = new("source.url");

    /// <summary>A contact who takes part in it.</summary>
    public static TextField<Conversation> ContactIds { get; } = new("contact_ids");

    /// <summary>A teammate who takes part in it.</summary>
    public static TextField<Conversation> TeammateIds { get; } = new("teammate_ids");

    /// <summary>The admin to whom it is assigned; null for those that nobody has.</summary>
    public static NumberField<Conversation> AdminAssigneeId { get; } = new("admin_assignee_id");

    /// <summary>The team to which it is assigned; null for those that no team has.</summary>
    public static TextField<Conversation> TeamAssigneeId { get; } = new("team_assignee_id");

    /// <summary>The channel on which it began.</summary>
    public static TextField<Conversation> ChannelInitiated { get; } = new("channel_initiated");

    /// <summary>Whether it is open.</summary>
    public static BooleanField<Conversation> Open { get; } = new("open");

    /// <summary>Whether it has been read.</summary>
    public static BooleanField<Conversation> Read { get; } = new("read");

    /// <summary>Either <c>open</c>, <c>closed</c> or <c>snoozed</c>.</summary>
    public static TextField<Conversation> State { get; } = new("state");

    /// <summary>Since when a contact waits for a reply; null where nobody waits. Compared by second; Intercom documents no say of the workspace's time zone in it.</summary>
    public static TimeField<Conversation> WaitingSince { get; } = new("waiting_since");

    /// <summary>Until when it is snoozed; null where it is not. Compared by second; Intercom documents no say of the workspace's time zone in it.</summary>
    public static TimeField<Conversation> SnoozedUntil { get; } = new("snoozed_until");

    /// <summary>A tag that it has.</summary>
    public static TextField<Conversation> TagIds { get; } = new("tag_ids");

    /// <summary>Either <c>priority</c> or <c>not_priority</c>.</summary>
    public static TextField<Conversation> Priority { get; } = new("priority");

    /// <summary>The seconds until it was first assigned.</summary>
    public static NumberField<Conversation> TimeToAssignment { get; } = new("statistics.time_to_assignment");

    /// <summary>The seconds until an admin first replied.</summary>
    public static NumberField<Conversation> TimeToAdminReply { get; } = new("statistics.time_to_admin_reply");

    /// <summary>The seconds until it was first closed.</summary>
    public static NumberField<Conversation> TimeToFirstClose { get; } = new("statistics.time_to_first_close");

    /// <summary>The seconds until it was last closed.</summary>
    public static NumberField<Conversation> TimeToLastClose { get; } = new("statistics.time_to_last_close");

    /// <summary>The median of the seconds until admins replied.</summary>
    public static NumberField<Conversation> MedianTimeToReply { get; } = new("statistics.median_time_to_reply");

    /// <summary>When a contact first replied. Compared by second; Intercom documents no say of the workspace's time zone in it.</summary>
    public static TimeField<Conversation> FirstContactReplyAt { get; } = new("statistics.first_contact_reply_at");

    /// <summary>When it was first assigned. Compared by second; Intercom documents no say of the workspace's time zone in it.</summary>
    public static TimeField<Conversation> FirstAssignmentAt { get; } = new("statistics.first_assignment_at");

    /// <summary>When an admin first replied. Compared by second; Intercom documents no say of the workspace's time zone in it.</summary>
    public static TimeField<Conversation> FirstAdminReplyAt { get; } = new("statistics.first_admin_reply_at");

    /// <summary>When it was first closed. Compared by second; Intercom documents no say of the workspace's time zone in it.</summary>
    public static TimeField<Conversation> FirstCloseAt { get; } = new("statistics.first_close_at");

    /// <summary>When it was last assigned. Compared by second; Intercom documents no say of the workspace's time zone in it.</summary>
    public static TimeField<Conversation> LastAssignmentAt { get; } = new("statistics.last_assignment_at");

    /// <summary>When an admin first replied after it was last assigned. Compared by second; Intercom documents no say of the workspace's time zone in it.</summary>
    public static TimeField<Conversation> LastAssignmentAdminReplyAt { get; } = new("statistics.last_assignment_admin_reply_at");

    /// <summary>When a contact last replied. Compared by second; Intercom documents no say of the workspace's time zone in it.</summary>
    public static TimeField<Conversation> LastContactReplyAt { get; } = new("statistics.last_contact_reply_at");

    /// <summary>When an admin last replied. Compared by second; Intercom documents no say of the workspace's time zone in it.</summary>
    public static TimeField<Conversation> LastAdminReplyAt { get; } = new("statistics.last_admin_reply_at");

    /// <summary>When it was last closed. Compared by second; Intercom documents no say of the workspace's time zone in it.</summary>
    public static TimeField<Conversation> LastCloseAt { get; } = new("statistics.last_close_at");

    /// <summary>The admin who last closed it.</summary>
    public static TextField<Conversation> LastClosedById { get; } = new("statistics.last_closed_by_id");

    /// <summary>How often it was opened again.</summary>
    public static NumberField<Conversation> CountOfReopens { get; } = new("statistics.count_reopens");

    /// <summary>How often it was assigned.</summary>
    public static NumberField<Conversation> CountOfAssignments { get; } = new("statistics.count_assignments");

    /// <summary>How many parts it has.</summary>
    public static NumberField<Conversation> CountOfParts { get; } = new("statistics.count_conversation_parts");

    /// <summary>When the contact was asked to rate it. Compared by second; Intercom documents no say of the workspace's time zone in it.</summary>
    public static TimeField<Conversation> RatingRequestedAt { get; } = new("conversation_rating.requested_at");

    /// <summary>When the contact rated it. Compared by second; Intercom documents no say of the workspace's time zone in it.</summary>
    public static TimeField<Conversation> RatingRepliedAt { get; } = new("conversation_rating.replied_at");

    /// <summary>The rating, from 1 to 5.</summary>
    public static NumberField<Conversation> RatingScore { get; } = new("conversation_rating.score");

    /// <summary>What the contact said about the rating.</summary>
    public static TextField<Conversation> RatingRemark { get; } = new("conversation_rating.remark");

    /// <summary>The contact who rated it.</summary>
    public static TextField<Conversation> RatingContactId { get; } = new("conversation_rating.contact_id");

    /// <summary>The admin who was rated.</summary>
    // Intercom spells it so.
    public static TextField<Conversation> RatingAdminId { get; } = new("conversation_rating.admin_d");

    /// <summary>Whether Fin took part in it.</summary>
    public static BooleanField<Conversation> AiAgentParticipated { get; } = new("ai_agent_participated");

    /// <summary>What came of Fin's part in it.</summary>
    public static TextField<Conversation> AiAgentResolutionState { get; } = new("ai_agent.resolution_state");

    /// <summary>What kind of answer Fin gave last.</summary>
    public static TextField<Conversation> AiAgentLastAnswerType { get; } = new("ai_agent.last_answer_type");

    /// <summary>How the contact rated Fin.</summary>
    public static NumberField<Conversation> AiAgentRating { get; } = new("ai_agent.rating");

    /// <summary>What the contact said about the rating of Fin.</summary>
    public static TextField<Conversation> AiAgentRatingRemark { get; } = new("ai_agent.rating_remark");

    /// <summary>What called Fin into it.</summary>
    public static TextField<Conversation> AiAgentSourceType { get; } = new("ai_agent.source_type");

    /// <summary>The title of what called Fin into it.</summary>
    public static TextField<Conversation> AiAgentSourceTitle { get; } = new("ai_agent.source_title");

    /// <summary>A custom attribute.</summary>
    /// <param name="name">The name of the attribute, without <c>custom_attributes</c>.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static AnyField<Conversation> CustomAttribute(string name) =>
        new(string.IsNullOrWhiteSpace(name) ? throw new ArgumentException("An attribute has a name.", nameof(name)) : $"custom_attributes.{name}");

    /// <summary>Any other field.</summary>
    /// <param name="name">The name on the wire, with a dot before what lies in something else.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static AnyField<Conversation> Named(string name) => new(name);
}
