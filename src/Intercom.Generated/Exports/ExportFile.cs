namespace Intercom;

/// <summary>A CSV file of an export.</summary>
/// <param name="Name">Its name in the archive; null where the export is no archive.</param>
/// <param name="Open">Opens its text, once.</param>
internal sealed record ExportFile(string? Name, Func<Stream> Open);
