namespace Intercom;

/// <summary>A requirement of a request beyond its required properties.</summary>
internal abstract class RequestRule
{
    /// <summary>Validates a request.</summary>
    /// <exception cref="ArgumentException">The request does not meet the requirement.</exception>
    public abstract void Validate(IntercomModel model);
}
