namespace Intercom.AspNetCore;

/// <summary>The content of a file of <see cref="FileTokenStore" />.</summary>
internal sealed record StoredToken(string AccessToken, string Region);
