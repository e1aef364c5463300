using System.Diagnostics.CodeAnalysis;

namespace Intercom;

/// <summary>An extensible enum that creates its values.</summary>
[SuppressMessage("Naming", "CA1711", Justification = "Extensible enum is the established term for a string with known values.")]
internal interface IExtensibleEnum<out T> : IExtensibleEnum
{
    /// <summary>Creates the value of a text.</summary>
    T Create(string value);
}
