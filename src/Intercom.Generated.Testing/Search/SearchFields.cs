using Intercom.Testing.Errors;

namespace Intercom.Testing.Search;

/// <summary>The fields that a kind of object can be searched by.</summary>
/// <param name="fields">The fields that have a name of their own.</param>
/// <param name="families">Fields of which there are any number, by the prefix of their names, such as <c>custom_attributes.</c>.</param>
internal sealed class SearchFields(IEnumerable<SearchField> fields, IReadOnlyDictionary<string, Func<string, SearchField>> families)
{
    private readonly Dictionary<string, SearchField> _fields = fields.ToDictionary(field => field.Name, StringComparer.Ordinal);

    /// <summary>Any member, with any operator, and further fields.</summary>
    public static SearchFields AnyMember(params SearchField[] others) => new(
        others,
        new Dictionary<string, Func<string, SearchField>>(StringComparer.Ordinal)
        {
            [string.Empty] = name => SearchField.At(name, SearchFieldKind.Any),
        });

    public SearchField Get(string name)
    {
        if (_fields.TryGetValue(name, out SearchField? field))
        {
            return field;
        }

        string? prefix = families.Keys.FirstOrDefault(prefix =>
            name.Length > prefix.Length && name.StartsWith(prefix, StringComparison.Ordinal));
        return prefix is null ? throw ApiErrors.InvalidField(name) : families[prefix](name);
    }
}
