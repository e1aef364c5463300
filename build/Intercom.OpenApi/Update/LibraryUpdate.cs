namespace Intercom.OpenApi.Update;

/// <summary>The changes of an update in C#.</summary>
/// <param name="Api">The change of the public API, by assembly.</param>
/// <param name="Build">What became of the build.</param>
/// <param name="NotCompiled">The hand-written sources that belong to a type or operation that the description does not have.</param>
/// <param name="Version">The version of the packages now.</param>
public sealed record LibraryUpdate(IReadOnlyList<ApiChange> Api, BuildOutcome Build, IReadOnlyList<string> NotCompiled, string Version);
