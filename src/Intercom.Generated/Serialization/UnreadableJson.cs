namespace Intercom;

/// <summary>Creates the exception for JSON that cannot be read.</summary>
/// <param name="path">The JSON path at which reading failed; empty at the root.</param>
/// <param name="reason">The reason, in words.</param>
/// <param name="cause">The exception of the reader; null if there is none.</param>
internal delegate Exception UnreadableJson(string path, string reason, Exception? cause);
