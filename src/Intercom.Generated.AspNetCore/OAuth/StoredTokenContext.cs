using System.Text.Json.Serialization;

namespace Intercom.AspNetCore;

/// <summary>Generated code reads and writes <see cref="StoredToken" />, since trimming removes reflection-based serialization.</summary>
[JsonSerializable(typeof(StoredToken))]
internal sealed partial class StoredTokenContext : JsonSerializerContext;
