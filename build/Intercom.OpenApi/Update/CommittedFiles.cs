using System.ComponentModel;
using System.Diagnostics;

namespace Intercom.OpenApi.Update;

/// <summary>Reads files as the last commit has them.</summary>
/// <param name="root">The folder of the repository.</param>
public sealed class CommittedFiles(string root)
{
    /// <summary>
    /// The content of a file in the last commit; null where git is missing, the folder is no work tree, or the commit does not have the
    /// file.
    /// </summary>
    /// <param name="path">The path of the file.</param>
    public byte[]? Read(string path)
    {
        ProcessStartInfo start = new("git", ["show", $"HEAD:./{Path.GetRelativePath(root, path).Replace('\\', '/')}"])
        {
            WorkingDirectory = root,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using Process process = Process.Start(start)!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            using MemoryStream content = new();
            process.StandardOutput.BaseStream.CopyTo(content);
            process.WaitForExit();
            return process.ExitCode == 0 ? content.ToArray() : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
