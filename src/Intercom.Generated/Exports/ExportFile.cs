namespace Intercom;

/// <summary>A CSV file of an export.</summary>
/// <param name="Name">The name in the archive; null when the export is not an archive.</param>
/// <param name="Open">Opens the text; can be called once.</param>
internal sealed record ExportFile(string? Name, Func<Stream> Open);
