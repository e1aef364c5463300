using Intercom.Testing.Routing;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Responses;

/// <summary>A schema, prepared for writing responses.</summary>
/// <param name="shape">The schema with its references followed.</param>
/// <param name="schemas">The schemas of the description.</param>
internal sealed class ResponseShape(SchemaShape shape, SchemaReader schemas)
{
    private KeyValuePair<string, ResponseShape>[]? _members;
    private Dictionary<string, ResponseShape>? _byName;
    private ResponseShape? _items;
    private ResponseShape? _values;
    private ResponseShape[]? _variants;

    public static ResponseShape Anything(SchemaReader schemas) => new(SchemaShape.Anything, schemas);

    public string? Type => shape.Type;

    public string? Format => shape.Format;

    public bool IsNullable => shape.IsNullable;

    /// <summary>The only value that it can have; null where it can have several.</summary>
    public string? Constant => shape.Constant;

    /// <summary>The type of an object of this schema if the schema does not declare one: the name of the schema.</summary>
    public string? TypeName => shape.Name?.EndsWith("_list", StringComparison.Ordinal) == true ? "list" : shape.Name;

    public IReadOnlyList<string> Choices => shape.Choices;

    public bool IsMap => shape.Values is not null;

    public bool IsObject => shape.Type == "object" || Members.Length > 0 || IsMap;

    /// <summary>The members in the order of the schema.</summary>
    public KeyValuePair<string, ResponseShape>[] Members => _members ??=
        [.. shape.Properties.Select(property => KeyValuePair.Create(property.Key, schemas.ReadResponse(property.Value)))];

    public ResponseShape? Items => shape.Items is null ? null : _items ??= schemas.ReadResponse(shape.Items);

    public ResponseShape? Values => shape.Values is null ? null : _values ??= schemas.ReadResponse(shape.Values);

    public ResponseShape[] Variants => _variants ??= [.. shape.Variants.Select(schemas.ReadResponse)];

    public ResponseShape? Member(string name) =>
        (_byName ??= new Dictionary<string, ResponseShape>(Members, StringComparer.Ordinal)).GetValueOrDefault(name);

    /// <summary>Finds a member by a path with dots.</summary>
    public ResponseShape? MemberAt(string path) => path.Split('.').Aggregate((ResponseShape?)this, (at, name) => at?.Find(name));

    // A member of a union is a member of any of its variants.
    private ResponseShape? Find(string name) =>
        Member(name) ?? Variants.Select(variant => variant.Find(name)).FirstOrDefault(found => found is not null);
}
