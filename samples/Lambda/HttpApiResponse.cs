namespace Lambda;

/// <summary>The response to an event.</summary>
/// <param name="StatusCode">The status code of the response to Intercom.</param>
public sealed record HttpApiResponse(int StatusCode);
