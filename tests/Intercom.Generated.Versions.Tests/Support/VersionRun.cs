using Intercom.OpenApi.Document;
using Intercom.OpenApi.Pipeline;
using Intercom.OpenApi.Update;
using Intercom.Versions.Tests.Imitations;
using Newtonsoft.Json.Linq;

namespace Intercom.Versions.Tests.Support;

/// <summary>The way of one description through the update, the generation and the compiler.</summary>
/// <param name="Imitation">The description.</param>
/// <param name="ExitCode">The exit code of the update.</param>
/// <param name="Output">What the update wrote.</param>
/// <param name="Facts">The description of the repository after the update.</param>
/// <param name="Library">The library; null when the update failed.</param>
internal sealed record VersionRun(Imitation Imitation, int ExitCode, string Output, string Facts, GeneratedLibrary? Library)
{
    /// <summary>Updates a repository by the command, and generates its library from its files and compiles it as a whole.</summary>
    /// <param name="imitation">The description.</param>
    /// <param name="repository">The repository.</param>
    public static VersionRun Of(Imitation imitation, TemporaryRepository repository)
    {
        string incoming = repository.PathOf("incoming.yaml");
        imitation.Write(incoming);
        (int exitCode, string output) = OpenApiTool.Run("update", "--root", repository.Root, "--from", incoming);
        return new VersionRun(
            imitation,
            exitCode,
            output,
            File.ReadAllText(repository.Files.Description),
            exitCode == 0 ? GeneratedLibrary.Of(repository) : null);
    }

    /// <summary>
    /// Updates a repository to a small edit of its description, and generates the library from what the update prepared. The files of the
    /// repository are held to be the same, and are not prepared once more.
    /// </summary>
    /// <param name="imitation">The edited description.</param>
    /// <param name="repository">The repository.</param>
    /// <param name="before">The library before the edit.</param>
    public static VersionRun OfEdit(Imitation imitation, TemporaryRepository repository, GeneratedLibrary before)
    {
        string incoming = repository.PathOf("incoming.yaml");
        imitation.Write(incoming);
        DescriptionUpdate update = new Updater(repository.Files).Update(incoming, version: null, keepsDescriptions: false);

        JToken.DeepEquals(YamlFile.Read(repository.Files.Description), update.Facts)
            .Should().BeTrue("the description of {0} is the one that was prepared", imitation);
        BaselineFile.Read(repository.Files.Baseline).Require(update.Diagnostics);
        return new VersionRun(
            imitation,
            0,
            string.Empty,
            File.ReadAllText(repository.Files.Description),
            GeneratedLibrary.OfEdit(repository, update.Prepared, before));
    }
}
