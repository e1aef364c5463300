namespace WebApi;

/// <summary>A note to add.</summary>
/// <param name="Text">The text.</param>
public sealed record NewNote(string Text);
