namespace Intercom.Testing.Responses;

/// <summary>The value of a member that a response lacks, although the schema describes it.</summary>
internal sealed class Absent
{
    private Absent()
    {
    }

    public static Absent Member { get; } = new();
}
