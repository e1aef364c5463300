namespace Intercom;

/// <summary>The properties of a response about a background job.</summary>
/// <param name="Id">Identifier of the job; null when the response has none.</param>
/// <param name="Status">Status of the job; null when the response has none.</param>
/// <param name="ExpiresAt">Time until which the file of the job is available; null when the response has none.</param>
internal readonly record struct JobSnapshot(string? Id, string? Status, DateTimeOffset? ExpiresAt);
