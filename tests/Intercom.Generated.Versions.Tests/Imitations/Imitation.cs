using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.Versions.Tests.Imitations;

/// <summary>
/// A description that differs from that of this repository in the ways in which an official one does: facts without prose.
/// </summary>
/// <param name="Name">The version.</param>
/// <param name="Document">The description.</param>
/// <param name="PagedLists">The lists in pages that it adds, as method and path.</param>
internal sealed record Imitation(string Name, JObject Document, IReadOnlyList<string> PagedLists)
{
    public override string ToString() => Name;

    /// <summary>Writes the description to a file.</summary>
    public void Write(string path) => File.WriteAllText(path, YamlWriter.Format(Document));
}
