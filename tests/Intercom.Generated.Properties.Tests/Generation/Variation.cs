namespace Intercom.Tests.Properties.Generation;

/// <summary>
/// In what ways an instance differs from one that has all members in the form that the API documents. Each number is how often, from 0 to
/// 1.
/// </summary>
internal sealed record Variation(string Name)
{
    public static IReadOnlyList<Variation> All { get; } =
    [
        new("all members"),
        new("some members") { Omitted = 0.5 },
        new("few members") { Omitted = 0.9 },
        new("nulls") { Nulls = 0.4 },
        new("unknown members") { UnknownMembers = 0.9 },
        new("unknown enumeration values") { UnknownValues = 1 },
        new("identifiers as number or text") { OtherIdentifiers = 1 },
        new("times in other forms") { OtherTimes = 1 },
        new("scalars in other forms") { OtherScalars = 1 },
        new("members of unexpected types") { UnexpectedTypes = 0.3 },
        new("all at once")
        {
            Omitted = 0.2, Nulls = 0.1, UnknownMembers = 0.3, UnknownValues = 0.3, OtherIdentifiers = 0.4, OtherTimes = 0.4,
            OtherScalars = 0.4, UnexpectedTypes = 0.1,
        },
    ];

    public double Omitted { get; init; }

    public double Nulls { get; init; }

    public double UnknownMembers { get; init; }

    public double UnknownValues { get; init; }

    public double OtherIdentifiers { get; init; }

    public double OtherTimes { get; init; }

    public double OtherScalars { get; init; }

    public double UnexpectedTypes { get; init; }

    public override string ToString() => Name;
}
