namespace Lambda;

/// <summary>The description of an HTTP request.</summary>
/// <param name="Method">The method, such as POST.</param>
public sealed record HttpApiMethod(string? Method);
