using System.Diagnostics.CodeAnalysis;

namespace Intercom;

/// <summary>A value of an extensible enum: a string with known values, to which Intercom can add others at any time.</summary>
[SuppressMessage("Naming", "CA1711", Justification = "Extensible enum is the established term for a string with known values.")]
public interface IExtensibleEnum
{
    /// <summary>The value in JSON.</summary>
    string Value { get; }
}
