using System.Security.Cryptography;
using Intercom.OpenApi.Document;

namespace Intercom.OpenApi.Emit;

/// <summary>The templates of one run. Their separators contain a random number, so that no text of a description can be one.</summary>
/// <param name="templates">The folder of the templates.</param>
public sealed class TemplateFolder(string templates)
{
    private const string Placeholder = "//@@FILE ";

    /// <summary>The start of a line that starts a file.</summary>
    public string Separator { get; } = $"//@@FILE-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))} ";

    /// <summary>Writes the templates with the separator of this run.</summary>
    /// <param name="folder">The folder to write them to; others in it are deleted.</param>
    public void WriteTo(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        foreach (string template in Directory.EnumerateFiles(templates, "*.liquid"))
        {
            string text = File.ReadAllText(template).Replace(Placeholder, Separator, StringComparison.Ordinal);
            TextFile.WriteIfChanged(Path.Combine(folder, Path.GetFileName(template)), text);
        }
    }
}
