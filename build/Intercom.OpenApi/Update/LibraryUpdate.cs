namespace Intercom.OpenApi.Update;

/// <summary>What an update has changed in C#.</summary>
/// <param name="Api">The change of the public API, by assembly.</param>
/// <param name="LeftOut">The parts of sources written by hand that speak of what the description has no more, each with the reason.</param>
/// <param name="Version">The version of the packages now.</param>
public sealed record LibraryUpdate(IReadOnlyList<ApiChange> Api, IReadOnlyList<(string Part, string Reason)> LeftOut, string Version);
