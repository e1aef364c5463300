using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Search;

/// <summary>What an operator does.</summary>
/// <param name="actual">The values that the field has; none when it is null.</param>
/// <param name="expected">The value of the filter.</param>
internal delegate bool SearchComparison(IReadOnlyList<JToken> actual, JToken expected);
