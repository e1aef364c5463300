using Intercom.Versions.Tests.Imitations;

namespace Intercom.Versions.Tests.Support;

/// <summary>The way of one description through the update, the generation and the compiler.</summary>
/// <param name="Imitation">The description.</param>
/// <param name="ExitCode">The exit code of the update.</param>
/// <param name="Output">What the update wrote.</param>
/// <param name="Facts">The description of the repository after the update.</param>
/// <param name="Library">The library; null when the update failed.</param>
internal sealed record VersionRun(Imitation Imitation, int ExitCode, string Output, string Facts, GeneratedLibrary? Library)
{
    /// <summary>Updates a repository, and generates and compiles its library.</summary>
    /// <param name="imitation">The description.</param>
    /// <param name="repository">The repository.</param>
    /// <param name="before">The library before a small edit of the description; null to compile all method bodies.</param>
    public static VersionRun Of(Imitation imitation, TemporaryRepository repository, GeneratedLibrary? before = null)
    {
        string incoming = repository.PathOf("incoming.yaml");
        imitation.Write(incoming);
        (int exitCode, string output) = OpenApiTool.Run("update", "--root", repository.Root, "--from", incoming);
        return new VersionRun(
            imitation,
            exitCode,
            output,
            File.ReadAllText(repository.Files.Description),
            exitCode == 0 ? GeneratedLibrary.Of(repository, before) : null);
    }
}
