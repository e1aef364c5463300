using Intercom.Testing.Resources;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Search;

/// <summary>Reads the value of a field that is not the member of the same name.</summary>
/// <param name="item">The resource that is searched for.</param>
/// <param name="name">The name of the field in queries.</param>
internal delegate JToken? SearchPlace(Record item, string name);
