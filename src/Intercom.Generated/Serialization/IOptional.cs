namespace Intercom;

/// <summary>Something that knows whether it was assigned.</summary>
internal interface IOptional
{
    bool IsAssigned { get; }
}
