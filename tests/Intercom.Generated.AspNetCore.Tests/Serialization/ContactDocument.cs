namespace Intercom.AspNetCore.Tests.Serialization;

/// <summary>A document of a database that contains a model.</summary>
public sealed record ContactDocument(string Id, string PartitionKey, string? Etag, Contact Contact);
