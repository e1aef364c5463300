namespace Intercom.OpenApi.Description;

/// <summary>The specification extensions in which overlays list facts about the API, from which C# is generated. CONTRIBUTING.md documents them.</summary>
public static class SpecExtensions
{
    /// <summary>The topics of webhook notifications. On the description, in 27-webhooks.yaml.</summary>
    public const string WebhookTopics = "x-webhook-topics";

    /// <summary>The types of webhook items that are read as classes written by hand. On the description, in 27-webhooks.yaml.</summary>
    public const string WebhookItemClasses = "x-webhook-item-classes";

    /// <summary>The codes of errors. On the description, in 28-errors.yaml.</summary>
    public const string ErrorCodes = "x-error-codes";

    /// <summary>The exceptions that the code or the message of an error decides. On the description, in 28-errors.yaml.</summary>
    public const string ErrorExceptions = "x-error-exceptions";

    /// <summary>The kinds of background jobs. On the description, in 23-jobs.yaml.</summary>
    public const string Jobs = "x-jobs";

    /// <summary>The outcome of each status in which a job is finished. On the description, in 23-jobs.yaml.</summary>
    public const string JobStatuses = "x-job-statuses";

    /// <summary>The members in which a response may say why a job failed. On the description, in 23-jobs.yaml.</summary>
    public const string JobFailureReasons = "x-job-failure-reasons";

    /// <summary>The operations whose file or text is saved by an extension method. On the description, in 23-jobs.yaml.</summary>
    public const string Downloads = "x-downloads";

    /// <summary>The searches and their fields. On the description, in 29-search.yaml.</summary>
    public const string Searches = "x-searches";

    /// <summary>The member that a plain text in place of an object is. On a schema, in 21-models.yaml.</summary>
    public const string ScalarForm = "x-scalar-form";

    /// <summary>The properties that every response contains. On the description, in 21-models.yaml.</summary>
    public const string AlwaysPresent = "x-always-present";

    /// <summary>What a request cannot be sent without. On a schema, in 21-models.yaml.</summary>
    public const string Checks = "x-checks";
}
