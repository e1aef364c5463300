namespace Intercom.OpenApi.Documentation;

/// <summary>A part of the description without documentation: where it is, and what it looks like.</summary>
public sealed record DocumentationGap(string Area, string Target, string Shape);
