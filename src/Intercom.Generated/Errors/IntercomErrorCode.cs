using Newtonsoft.Json;

namespace Intercom;

/// <summary>What kind of error an answer tells of. Open: any text is a code, so what Intercom adds later is read unchanged.</summary>
[JsonConverter(typeof(OpenEnumConverter))]
public readonly partial struct IntercomErrorCode : IOpenEnumeration, IEquatable<IntercomErrorCode>
{
    private readonly string? _value;

    /// <summary>Makes a code of its text.</summary>
    /// <param name="value">The text, known or not.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value" /> is null.</exception>
    public IntercomErrorCode(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>The text on the wire; empty when the answer gives no code. The constants of <see cref="Known" /> fit into a switch over it.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>The code <c>unauthorized</c>.</summary>
    public static IntercomErrorCode Unauthorized { get; } = new(Known.Unauthorized);

    /// <summary>The code <c>token_unauthorized</c>.</summary>
    public static IntercomErrorCode TokenUnauthorized { get; } = new(Known.TokenUnauthorized);

    /// <summary>The code <c>token_not_found</c>.</summary>
    public static IntercomErrorCode TokenNotFound { get; } = new(Known.TokenNotFound);

    /// <summary>The code <c>token_revoked</c>.</summary>
    public static IntercomErrorCode TokenRevoked { get; } = new(Known.TokenRevoked);

    /// <summary>The code <c>token_blocked</c>.</summary>
    public static IntercomErrorCode TokenBlocked { get; } = new(Known.TokenBlocked);

    /// <summary>The code <c>token_expired</c>.</summary>
    public static IntercomErrorCode TokenExpired { get; } = new(Known.TokenExpired);

    /// <summary>The code <c>token_suspended</c>.</summary>
    public static IntercomErrorCode TokenSuspended { get; } = new(Known.TokenSuspended);

    /// <summary>The code <c>missing_authorization</c>.</summary>
    public static IntercomErrorCode MissingAuthorization { get; } = new(Known.MissingAuthorization);

    /// <summary>The code <c>action_forbidden</c>.</summary>
    public static IntercomErrorCode ActionForbidden { get; } = new(Known.ActionForbidden);

    /// <summary>The code <c>forbidden</c>.</summary>
    public static IntercomErrorCode Forbidden { get; } = new(Known.Forbidden);

    /// <summary>The code <c>api_plan_restricted</c>.</summary>
    public static IntercomErrorCode ApiPlanRestricted { get; } = new(Known.ApiPlanRestricted);

    /// <summary>The code <c>not_found</c>.</summary>
    public static IntercomErrorCode NotFound { get; } = new(Known.NotFound);

    /// <summary>The code <c>admin_not_found</c>.</summary>
    public static IntercomErrorCode AdminNotFound { get; } = new(Known.AdminNotFound);

    /// <summary>The code <c>article_not_found</c>.</summary>
    public static IntercomErrorCode ArticleNotFound { get; } = new(Known.ArticleNotFound);

    /// <summary>The code <c>assignee_not_found</c>.</summary>
    public static IntercomErrorCode AssigneeNotFound { get; } = new(Known.AssigneeNotFound);

    /// <summary>The code <c>company_not_found</c>.</summary>
    public static IntercomErrorCode CompanyNotFound { get; } = new(Known.CompanyNotFound);

    /// <summary>The code <c>content_snippet_not_found</c>.</summary>
    public static IntercomErrorCode ContentSnippetNotFound { get; } = new(Known.ContentSnippetNotFound);

    /// <summary>The code <c>conversation_not_found</c>.</summary>
    public static IntercomErrorCode ConversationNotFound { get; } = new(Known.ConversationNotFound);

    /// <summary>The code <c>conversation_attribute_not_found</c>.</summary>
    public static IntercomErrorCode ConversationAttributeNotFound { get; } = new(Known.ConversationAttributeNotFound);

    /// <summary>The code <c>conversation_part_or_message_not_found</c>.</summary>
    public static IntercomErrorCode ConversationPartOrMessageNotFound { get; } = new(Known.ConversationPartOrMessageNotFound);

    /// <summary>The code <c>internal_article_not_found</c>.</summary>
    public static IntercomErrorCode InternalArticleNotFound { get; } = new(Known.InternalArticleNotFound);

    /// <summary>The code <c>job_not_found</c>.</summary>
    public static IntercomErrorCode JobNotFound { get; } = new(Known.JobNotFound);

    /// <summary>The code <c>tag_not_found</c>.</summary>
    public static IntercomErrorCode TagNotFound { get; } = new(Known.TagNotFound);

    /// <summary>The code <c>team_not_found</c>.</summary>
    public static IntercomErrorCode TeamNotFound { get; } = new(Known.TeamNotFound);

    /// <summary>The code <c>ticket_not_found</c>.</summary>
    public static IntercomErrorCode TicketNotFound { get; } = new(Known.TicketNotFound);

    /// <summary>The code <c>field_not_found</c>.</summary>
    public static IntercomErrorCode FieldNotFound { get; } = new(Known.FieldNotFound);

    /// <summary>The code <c>parameter_invalid</c>.</summary>
    public static IntercomErrorCode ParameterInvalid { get; } = new(Known.ParameterInvalid);

    /// <summary>The code <c>parameter_not_found</c>.</summary>
    public static IntercomErrorCode ParameterNotFound { get; } = new(Known.ParameterNotFound);

    /// <summary>The code <c>parameter_missing</c>.</summary>
    public static IntercomErrorCode ParameterMissing { get; } = new(Known.ParameterMissing);

    /// <summary>The code <c>missing_parameter</c>.</summary>
    public static IntercomErrorCode MissingParameter { get; } = new(Known.MissingParameter);

    /// <summary>The code <c>parameter_mismatch</c>.</summary>
    public static IntercomErrorCode ParameterMismatch { get; } = new(Known.ParameterMismatch);

    /// <summary>The code <c>bad_request</c>.</summary>
    public static IntercomErrorCode BadRequest { get; } = new(Known.BadRequest);

    /// <summary>The code <c>client_error</c>.</summary>
    public static IntercomErrorCode ClientError { get; } = new(Known.ClientError);

    /// <summary>The code <c>type_mismatch</c>.</summary>
    public static IntercomErrorCode TypeMismatch { get; } = new(Known.TypeMismatch);

    /// <summary>The code <c>invalid_field</c>.</summary>
    public static IntercomErrorCode InvalidField { get; } = new(Known.InvalidField);

    /// <summary>The code <c>invalid_sort_order</c>.</summary>
    public static IntercomErrorCode InvalidSortOrder { get; } = new(Known.InvalidSortOrder);

    /// <summary>The code <c>data_invalid</c>.</summary>
    public static IntercomErrorCode DataInvalid { get; } = new(Known.DataInvalid);

    /// <summary>The code <c>unprocessable_entity</c>.</summary>
    public static IntercomErrorCode UnprocessableEntity { get; } = new(Known.UnprocessableEntity);

    /// <summary>The code <c>validation_error</c>.</summary>
    public static IntercomErrorCode ValidationError { get; } = new(Known.ValidationError);

    /// <summary>The code <c>invalid_document</c>.</summary>
    public static IntercomErrorCode InvalidDocument { get; } = new(Known.InvalidDocument);

    /// <summary>The code <c>conflict</c>.</summary>
    public static IntercomErrorCode Conflict { get; } = new(Known.Conflict);

    /// <summary>The code <c>unique_user_constraint</c>.</summary>
    public static IntercomErrorCode UniqueUserConstraint { get; } = new(Known.UniqueUserConstraint);

    /// <summary>The code <c>resource_conflict</c>.</summary>
    public static IntercomErrorCode ResourceConflict { get; } = new(Known.ResourceConflict);

    /// <summary>The code <c>contact_company_limit_exceeded</c>.</summary>
    public static IntercomErrorCode ContactCompanyLimitExceeded { get; } = new(Known.ContactCompanyLimitExceeded);

    /// <summary>The code <c>conversation_id_limit_exceeded</c>.</summary>
    public static IntercomErrorCode ConversationIdLimitExceeded { get; } = new(Known.ConversationIdLimitExceeded);

    /// <summary>The code <c>custom_data_limit_reached</c>.</summary>
    public static IntercomErrorCode CustomDataLimitReached { get; } = new(Known.CustomDataLimitReached);

    /// <summary>The code <c>tag_has_dependent_objects</c>.</summary>
    public static IntercomErrorCode TagHasDependentObjects { get; } = new(Known.TagHasDependentObjects);

    /// <summary>The code <c>ticket_state_id_invalid</c>.</summary>
    public static IntercomErrorCode TicketStateIdInvalid { get; } = new(Known.TicketStateIdInvalid);

    /// <summary>The code <c>away_status_reason_mandatory</c>.</summary>
    public static IntercomErrorCode AwayStatusReasonMandatory { get; } = new(Known.AwayStatusReasonMandatory);

    /// <summary>The code <c>invalid_merge</c>.</summary>
    public static IntercomErrorCode InvalidMerge { get; } = new(Known.InvalidMerge);

    /// <summary>The code <c>contact_merged</c>.</summary>
    public static IntercomErrorCode ContactMerged { get; } = new(Known.ContactMerged);

    /// <summary>The code <c>not_restorable</c>.</summary>
    public static IntercomErrorCode NotRestorable { get; } = new(Known.NotRestorable);

    /// <summary>The code <c>team_unavailable</c>.</summary>
    public static IntercomErrorCode TeamUnavailable { get; } = new(Known.TeamUnavailable);

    /// <summary>The code <c>scroll_exists</c>.</summary>
    public static IntercomErrorCode ScrollExists { get; } = new(Known.ScrollExists);

    /// <summary>The code <c>intercom_version_invalid</c>.</summary>
    public static IntercomErrorCode IntercomVersionInvalid { get; } = new(Known.IntercomVersionInvalid);

    /// <summary>The code <c>job_closed</c>.</summary>
    public static IntercomErrorCode JobClosed { get; } = new(Known.JobClosed);

    /// <summary>The code <c>rate_limit_exceeded</c>.</summary>
    public static IntercomErrorCode RateLimitExceeded { get; } = new(Known.RateLimitExceeded);

    /// <summary>The code <c>too_many_requests</c>.</summary>
    public static IntercomErrorCode TooManyRequests { get; } = new(Known.TooManyRequests);

    /// <summary>The code <c>retry_after</c>.</summary>
    public static IntercomErrorCode RetryAfter { get; } = new(Known.RetryAfter);

    /// <summary>The code <c>request_timeout</c>.</summary>
    public static IntercomErrorCode RequestTimeout { get; } = new(Known.RequestTimeout);

    /// <summary>The code <c>server_error</c>.</summary>
    public static IntercomErrorCode ServerError { get; } = new(Known.ServerError);

    /// <summary>The code <c>service_unavailable</c>.</summary>
    public static IntercomErrorCode ServiceUnavailable { get; } = new(Known.ServiceUnavailable);

    /// <summary>The code <c>unsupported</c>.</summary>
    public static IntercomErrorCode Unsupported { get; } = new(Known.Unsupported);

    /// <summary>Makes a code of its text.</summary>
    /// <param name="value">The text, known or not.</param>
    public static implicit operator IntercomErrorCode(string value) => new(value);

    /// <summary>Whether two codes have the same text.</summary>
    /// <param name="left">One code.</param>
    /// <param name="right">The other code.</param>
    public static bool operator ==(IntercomErrorCode left, IntercomErrorCode right) => left.Equals(right);

    /// <summary>Whether two codes have different texts.</summary>
    /// <param name="left">One code.</param>
    /// <param name="right">The other code.</param>
    public static bool operator !=(IntercomErrorCode left, IntercomErrorCode right) => !left.Equals(right);

    /// <inheritdoc />
    public bool Equals(IntercomErrorCode other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is IntercomErrorCode other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;

    /// <summary>The texts of the known codes, as constants.</summary>
    public static class Known
    {
        /// <summary>The text <c>unauthorized</c>.</summary>
        public const string Unauthorized = "unauthorized";

        /// <summary>The text <c>token_unauthorized</c>.</summary>
        public const string TokenUnauthorized = "token_unauthorized";

        /// <summary>The text <c>token_not_found</c>.</summary>
        public const string TokenNotFound = "token_not_found";

        /// <summary>The text <c>token_revoked</c>.</summary>
        public const string TokenRevoked = "token_revoked";

        /// <summary>The text <c>token_blocked</c>.</summary>
        public const string TokenBlocked = "token_blocked";

        /// <summary>The text <c>token_expired</c>.</summary>
        public const string TokenExpired = "token_expired";

        /// <summary>The text <c>token_suspended</c>.</summary>
        public const string TokenSuspended = "token_suspended";

        /// <summary>The text <c>missing_authorization</c>.</summary>
        public const string MissingAuthorization = "missing_authorization";

        /// <summary>The text <c>action_forbidden</c>.</summary>
        public const string ActionForbidden = "action_forbidden";

        /// <summary>The text <c>forbidden</c>.</summary>
        public const string Forbidden = "forbidden";

        /// <summary>The text <c>api_plan_restricted</c>.</summary>
        public const string ApiPlanRestricted = "api_plan_restricted";

        /// <summary>The text <c>not_found</c>.</summary>
        public const string NotFound = "not_found";

        /// <summary>The text <c>admin_not_found</c>.</summary>
        public const string AdminNotFound = "admin_not_found";

        /// <summary>The text <c>article_not_found</c>.</summary>
        public const string ArticleNotFound = "article_not_found";

        /// <summary>The text <c>assignee_not_found</c>.</summary>
        public const string AssigneeNotFound = "assignee_not_found";

        /// <summary>The text <c>company_not_found</c>.</summary>
        public const string CompanyNotFound = "company_not_found";

        /// <summary>The text <c>content_snippet_not_found</c>.</summary>
        public const string ContentSnippetNotFound = "content_snippet_not_found";

        /// <summary>The text <c>conversation_not_found</c>.</summary>
        public const string ConversationNotFound = "conversation_not_found";

        /// <summary>The text <c>conversation_attribute_not_found</c>.</summary>
        public const string ConversationAttributeNotFound = "conversation_attribute_not_found";

        /// <summary>The text <c>conversation_part_or_message_not_found</c>.</summary>
        public const string ConversationPartOrMessageNotFound = "conversation_part_or_message_not_found";

        /// <summary>The text <c>internal_article_not_found</c>.</summary>
        public const string InternalArticleNotFound = "internal_article_not_found";

        /// <summary>The text <c>job_not_found</c>.</summary>
        public const string JobNotFound = "job_not_found";

        /// <summary>The text <c>tag_not_found</c>.</summary>
        public const string TagNotFound = "tag_not_found";

        /// <summary>The text <c>team_not_found</c>.</summary>
        public const string TeamNotFound = "team_not_found";

        /// <summary>The text <c>ticket_not_found</c>.</summary>
        public const string TicketNotFound = "ticket_not_found";

        /// <summary>The text <c>field_not_found</c>.</summary>
        public const string FieldNotFound = "field_not_found";

        /// <summary>The text <c>parameter_invalid</c>.</summary>
        public const string ParameterInvalid = "parameter_invalid";

        /// <summary>The text <c>parameter_not_found</c>.</summary>
        public const string ParameterNotFound = "parameter_not_found";

        /// <summary>The text <c>parameter_missing</c>.</summary>
        public const string ParameterMissing = "parameter_missing";

        /// <summary>The text <c>missing_parameter</c>.</summary>
        public const string MissingParameter = "missing_parameter";

        /// <summary>The text <c>parameter_mismatch</c>.</summary>
        public const string ParameterMismatch = "parameter_mismatch";

        /// <summary>The text <c>bad_request</c>.</summary>
        public const string BadRequest = "bad_request";

        /// <summary>The text <c>client_error</c>.</summary>
        public const string ClientError = "client_error";

        /// <summary>The text <c>type_mismatch</c>.</summary>
        public const string TypeMismatch = "type_mismatch";

        /// <summary>The text <c>invalid_field</c>.</summary>
        public const string InvalidField = "invalid_field";

        /// <summary>The text <c>invalid_sort_order</c>.</summary>
        public const string InvalidSortOrder = "invalid_sort_order";

        /// <summary>The text <c>data_invalid</c>.</summary>
        public const string DataInvalid = "data_invalid";

        /// <summary>The text <c>unprocessable_entity</c>.</summary>
        public const string UnprocessableEntity = "unprocessable_entity";

        /// <summary>The text <c>validation_error</c>.</summary>
        public const string ValidationError = "validation_error";

        /// <summary>The text <c>invalid_document</c>.</summary>
        public const string InvalidDocument = "invalid_document";

        /// <summary>The text <c>conflict</c>.</summary>
        public const string Conflict = "conflict";

        /// <summary>The text <c>unique_user_constraint</c>.</summary>
        public const string UniqueUserConstraint = "unique_user_constraint";

        /// <summary>The text <c>resource_conflict</c>.</summary>
        public const string ResourceConflict = "resource_conflict";

        /// <summary>The text <c>contact_company_limit_exceeded</c>.</summary>
        public const string ContactCompanyLimitExceeded = "contact_company_limit_exceeded";

        /// <summary>The text <c>conversation_id_limit_exceeded</c>.</summary>
        public const string ConversationIdLimitExceeded = "conversation_id_limit_exceeded";

        /// <summary>The text <c>custom_data_limit_reached</c>.</summary>
        public const string CustomDataLimitReached = "custom_data_limit_reached";

        /// <summary>The text <c>tag_has_dependent_objects</c>.</summary>
        public const string TagHasDependentObjects = "tag_has_dependent_objects";

        /// <summary>The text <c>ticket_state_id_invalid</c>.</summary>
        public const string TicketStateIdInvalid = "ticket_state_id_invalid";

        /// <summary>The text <c>away_status_reason_mandatory</c>.</summary>
        public const string AwayStatusReasonMandatory = "away_status_reason_mandatory";

        /// <summary>The text <c>invalid_merge</c>.</summary>
        public const string InvalidMerge = "invalid_merge";

        /// <summary>The text <c>contact_merged</c>.</summary>
        public const string ContactMerged = "contact_merged";

        /// <summary>The text <c>not_restorable</c>.</summary>
        public const string NotRestorable = "not_restorable";

        /// <summary>The text <c>team_unavailable</c>.</summary>
        public const string TeamUnavailable = "team_unavailable";

        /// <summary>The text <c>scroll_exists</c>.</summary>
        public const string ScrollExists = "scroll_exists";

        /// <summary>The text <c>intercom_version_invalid</c>.</summary>
        public const string IntercomVersionInvalid = "intercom_version_invalid";

        /// <summary>The text <c>job_closed</c>.</summary>
        public const string JobClosed = "job_closed";

        /// <summary>The text <c>rate_limit_exceeded</c>.</summary>
        public const string RateLimitExceeded = "rate_limit_exceeded";

        /// <summary>The text <c>too_many_requests</c>.</summary>
        public const string TooManyRequests = "too_many_requests";

        /// <summary>The text <c>retry_after</c>.</summary>
        public const string RetryAfter = "retry_after";

        /// <summary>The text <c>request_timeout</c>.</summary>
        public const string RequestTimeout = "request_timeout";

        /// <summary>The text <c>server_error</c>.</summary>
        public const string ServerError = "server_error";

        /// <summary>The text <c>service_unavailable</c>.</summary>
        public const string ServiceUnavailable = "service_unavailable";

        /// <summary>The text <c>unsupported</c>.</summary>
        public const string Unsupported = "unsupported";
    }
}
