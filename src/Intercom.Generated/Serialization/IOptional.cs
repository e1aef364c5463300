namespace Intercom;

/// <summary>A value that knows whether it was assigned.</summary>
internal interface IOptional
{
    bool IsAssigned { get; }
}
