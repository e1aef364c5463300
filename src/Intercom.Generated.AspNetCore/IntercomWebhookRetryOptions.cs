namespace Intercom.AspNetCore;

/// <summary>
/// The number and delay of attempts to handle an acknowledged notification. A notification is not retried in the queue when
/// <see cref="IntercomWebhookOptions.AcknowledgeFirst" /> is false: Intercom delivers it again. When the last attempt fails, the
/// notification is a dead letter (<see cref="IWebhookDeadLetters" />), and <see cref="IntercomWebhookOptions.OnFailure" /> is called.
/// </summary>
public sealed class IntercomWebhookRetryOptions
{
    // With a larger exponent, every delay exceeds the maximum.
    private const int MaxExponent = 30;

    // A delay is between half and one and a half of its nominal length, so that many notifications are not retried at the same moment.
    private const double MinShare = 0.5;

    /// <summary>
    /// Gets or sets the maximum number of attempts, the first one included, 1 to 1,000. A retried handler must be idempotent. Default: 1,
    /// no retries.
    /// </summary>
    public int MaxAttempts { get; set; } = 1;

    /// <summary>
    /// Gets or sets the delay before the second attempt. It doubles with each attempt, and varies randomly by half. Default: 5 seconds.
    /// </summary>
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Gets or sets the maximum delay before an attempt. Default: 5 minutes.</summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Returns the delay after a failed attempt; null when it was the last one.</summary>
    internal TimeSpan? FindDelay(int attempt)
    {
        if (attempt >= MaxAttempts)
        {
            return null;
        }

#pragma warning disable CA5394 // Delays are no secret.
        double share = MinShare + Random.Shared.NextDouble();
#pragma warning restore CA5394
        double ticks = BaseDelay.Ticks * Math.Pow(2, Math.Min(attempt - 1, MaxExponent)) * share;
        return ticks >= MaxDelay.Ticks ? MaxDelay : TimeSpan.FromTicks((long)ticks);
    }
}
