namespace Intercom;

/// <summary>What a request must have beyond its required members.</summary>
internal abstract class RequestRule
{
    /// <summary>Checks a request.</summary>
    /// <exception cref="ArgumentException">The request does not have it.</exception>
    public abstract void Validate(IntercomModel model);
}
