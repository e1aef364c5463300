using System.Globalization;
using Intercom.Testing.Errors;
using Intercom.Testing.State;

namespace Intercom.Testing.Resources;

/// <summary>
/// A kind of resource: how it is identified, found and completed. Its members come from the schema of the operation that returns it.
/// </summary>
/// <param name="name">The name of its store, such as <c>contacts</c>.</param>
internal sealed class ResourceKind(string name)
{
    private static readonly Dictionary<string, ComputedMember> NoMembers = new(StringComparer.Ordinal);

    public string Name { get; } = name;

    /// <summary>Creates the error for an identifier that does not exist.</summary>
    public Func<ApiError> NotFound { get; init; } = () => ApiErrors.NotFound();

    /// <summary>Creates an identifier from a number, which is unique within the kind.</summary>
    public Func<long, string> CreateId { get; init; } = number => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The number of the first identifier.</summary>
    public long FirstNumber { get; init; } = 1;

    public IReadOnlyList<RecordIndex> Indexes { get; init; } = [];

    /// <summary>Members that are computed for each response, by name. They come before stored members.</summary>
    public IReadOnlyDictionary<string, ComputedMember> Computed { get; init; } = NoMembers;

    /// <summary>Computed members that responses have although the schema lacks them.</summary>
    public IReadOnlyList<string> Undescribed { get; init; } = [];

    public int IndexPosition(string index)
    {
        for (int position = 0; position < Indexes.Count; position++)
        {
            if (Indexes[position].Name == index)
            {
                return position;
            }
        }

        throw new InvalidOperationException($"The kind {Name} has no index {index}.");
    }
}
