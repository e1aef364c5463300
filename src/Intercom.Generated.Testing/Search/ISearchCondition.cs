using Intercom.Testing.Resources;

namespace Intercom.Testing.Search;

/// <summary>A part of a query.</summary>
internal interface ISearchCondition
{
    bool IsMet(Record item);

    /// <summary>Finds the resources that can meet the condition with an index.</summary>
    /// <returns>A superset of the resources, in any order; null if no index applies.</returns>
    IEnumerable<Record>? Candidates(RecordStore store);
}
