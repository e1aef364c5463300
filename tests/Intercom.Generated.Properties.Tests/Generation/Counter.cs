namespace Intercom.Tests.Properties.Generation;

/// <summary>Counts what an instance is made of.</summary>
internal sealed class Counter
{
    public const string Omitted = "members left out";
    public const string Nulls = "nulls";
    public const string UnknownMembers = "unknown members";
    public const string UnknownValues = "unknown values of enumerations";
    public const string Identifiers = "identifiers in another form";
    public const string Times = "times in another form";
    public const string Scalars = "other scalars in another form";
    public const string UnexpectedTypes = "members of an unexpected type";

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public static IReadOnlyList<string> Ways { get; } =
    [
        Omitted, Nulls, UnknownMembers, UnknownValues, Identifiers, Times, Scalars, UnexpectedTypes,
    ];

    public static string Schema(string name) => $"schema {name}";

    public void Add(string what) => _counts[what] = Of(what) + 1;

    public int Of(string what) => _counts.GetValueOrDefault(what);
}
