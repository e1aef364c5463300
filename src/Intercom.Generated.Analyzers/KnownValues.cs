using Microsoft.CodeAnalysis;

namespace Intercom.Analyzers;

/// <summary>The known values of an extensible enum, which its class <c>Known</c> declares as constants.</summary>
internal sealed class KnownValues
{
    private readonly INamedTypeSymbol _type;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>Reads the known values.</summary>
    /// <param name="type">The extensible enum.</param>
    public KnownValues(INamedTypeSymbol type)
    {
        _type = type;
        foreach (IFieldSymbol constant in type.GetTypeMembers("Known").SelectMany(known => known.GetMembers().OfType<IFieldSymbol>()))
        {
            if (constant is { HasConstantValue: true, ConstantValue: string value })
            {
                _names[value] = constant.Name;
            }
        }
    }

    /// <summary>The values in JSON.</summary>
    public IReadOnlyCollection<string> Values => _names.Keys;

    /// <summary>Indicates whether a value is known.</summary>
    /// <param name="value">The value in JSON.</param>
    public bool Contains(string value) => _names.ContainsKey(value);

    /// <summary>Returns the name of the property of a value.</summary>
    /// <param name="value">A known value.</param>
    public string NameOf(string value) => _names[value];

    /// <summary>Returns the property of a value.</summary>
    /// <param name="value">The value in JSON.</param>
    /// <returns>The property; null for an unknown value.</returns>
    public IPropertySymbol? PropertyOf(string value) =>
        _names.TryGetValue(value, out string? name) ? _type.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault() : null;
}
