using Intercom.Testing.Resources;

namespace Intercom.Testing.Search;

/// <summary>Finds resources by the value of a field without reading all of them.</summary>
/// <param name="store">The resources.</param>
/// <param name="value">The value, not empty.</param>
/// <returns>The resources with the value, and possibly others.</returns>
internal delegate IEnumerable<Record> SearchIndex(RecordStore store, string value);
