using Intercom.Tests.Properties.Schemas;

namespace Intercom.Tests.Properties.Generation;

/// <summary>The schemas that one value is made by: a schema, all its parts, and of each choice the branch that was drawn.</summary>
internal sealed class Layers
{
    private readonly List<Schema> _schemas = [];
    private readonly List<string> _components = [];

    private Layers(bool isRequest) => IsRequest = isRequest;

    public IReadOnlyList<string> Components => _components;

    /// <summary>Whether the value is only sent.</summary>
    public bool IsRequest { get; private set; }

    public string? Type => _schemas.Select(schema => schema.Type).FirstOrDefault(type => type is not null);

    public bool IsMap => Properties.Count == 0 && _schemas.Exists(schema => schema.Values is not null);

    public bool IsContainer => Type is "object" or "array" || IsMap;

    /// <summary>Whether the C# type is a list or a map. A choice of one thing or several is the list.</summary>
    public bool IsListOrMap =>
        !_schemas.Exists(schema => schema.IsHandWritten)
            && (IsMap || Type == "array" || _schemas.Exists(schema => schema.Branches.Any(branch => branch.Type == "array")));

    public IReadOnlyList<KeyValuePair<string, Schema>> Properties { get; private set; } = [];

    public Schema Items => _schemas.Select(schema => schema.Items).First(items => items is not null)!;

    public Schema Values => _schemas.Select(schema => schema.Values).First(values => values is not null)!;

    public Schema Scalar => _schemas.First(schema => schema.Type is not null);

    /// <summary>The generator of one instance of a component, when its choices are drawn.</summary>
    public static Func<Random, Layers> Component(string name) => random =>
    {
        Layers layers = new(isRequest: false);
        layers.AddComponent(name, random);
        return layers.Complete();
    };

    /// <summary>The generator of one instance of a schema in place, when its choices are drawn.</summary>
    public static Func<Random, Layers> Inline(Schema schema, bool isRequest) => random =>
    {
        Layers layers = new(isRequest);
        layers.Add(schema, random);
        return layers.Complete();
    };

    /// <summary>Whether a member always has the one value that there is: in requests that must have it.</summary>
    public bool IsConstant(KeyValuePair<string, Schema> property) =>
        IsRequest && property.Value.KnownValues.Count == 1 && _schemas.Exists(schema => schema.Required.Contains(property.Key));

    private void AddComponent(string name, Random random)
    {
        // Parts and branches belong to the component that they are in.
        IsRequest = _schemas.Count == 0 ? ApiSchemas.IsRequest(name) : IsRequest;
        _components.Add(name);
        Add(ApiSchemas.All[name], random);
    }

    private void Add(Schema schema, Random random)
    {
        if (schema.Reference is { } reference)
        {
            AddComponent(reference, random);
            return;
        }

        _schemas.Add(schema);
        foreach (Schema part in schema.Parts)
        {
            Add(part, random);
        }

        if (schema.Branches.Count > 0)
        {
            Add(random.Pick(schema.Branches), random);
        }
    }

    private Layers Complete()
    {
        Properties = [.. _schemas.SelectMany(schema => schema.Properties)
            .GroupBy(property => property.Key, StringComparer.Ordinal).Select(Narrowest)];
        return this;
    }

    // A part can leave a member fewer values than another part does, down to one, and then the member is a constant.
    private static KeyValuePair<string, Schema> Narrowest(IEnumerable<KeyValuePair<string, Schema>> sayings) =>
        sayings.MinBy(property => property.Value.KnownValues.Count == 0 ? int.MaxValue : property.Value.KnownValues.Count);
}
