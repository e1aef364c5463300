using Intercom.Testing.Resources;

namespace Intercom.Testing.Search;

/// <summary>A part of a query.</summary>
internal interface ISearchCondition
{
    bool IsMet(Record item);
}
