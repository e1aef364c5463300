using Intercom.Testing.Resources;

namespace Intercom.Testing.Search;

/// <summary>A part of a query.</summary>
internal interface ISearchCondition
{
    bool IsMet(Record item);

    /// <summary>Finds the resources that can meet the condition, without looking at all of them.</summary>
    /// <returns>The resources, in any order and perhaps with others; null where no index helps.</returns>
    IEnumerable<Record>? Candidates(RecordStore store);
}
