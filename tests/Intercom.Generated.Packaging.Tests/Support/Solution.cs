using System.Xml.Linq;

namespace Intercom.Packaging.Tests.Support;

/// <summary>A solution file, by which one run of MSBuild restores, builds or packs several projects side by side.</summary>
internal static class Solution
{
    /// <summary>Writes a solution file.</summary>
    /// <returns>The path of the file.</returns>
    public static string Write(string folder, string name, IEnumerable<string> projects)
    {
        string path = Path.Combine(folder, $"{name}.slnx");
        new XDocument(new XElement("Solution", projects.Select(project => new XElement("Project", new XAttribute("Path", project)))))
            .Save(path);
        return path;
    }
}
