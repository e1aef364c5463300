using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Search;

/// <summary>The comparison of an operator.</summary>
/// <param name="actual">The values that the field has; none when it is null.</param>
/// <param name="expected">The value of the filter.</param>
internal delegate bool SearchComparison(IReadOnlyList<JToken> actual, JToken expected);
