using System.Diagnostics;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;

namespace Intercom.Benchmarks.Load;

/// <summary>
/// A copy of this program with the assembly that the package of the client has for this platform, which has code for first requests.
/// </summary>
internal sealed class PackagedProgram : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("intercom-benchmarks-");

    private PackagedProgram()
    {
    }

    /// <summary>The path of the program.</summary>
    public string Program => Path.Combine(_folder.FullName, Path.GetFileName(Environment.ProcessPath!));

    /// <summary>Compiles the assembly as a package is packed, and copies this program.</summary>
    /// <exception cref="InvalidOperationException">The assembly was not compiled, or is of another build than this program.</exception>
    public static async Task<PackagedProgram> CreateAsync()
    {
        string root = typeof(PackagedProgram).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(metadata => metadata.Key == "RepositoryRoot").Value!;
        string project = Path.Combine(root, "src", "Intercom.Generated");
        await CompileAsync(project);
        string image = Path.Combine(
            project, "obj", "ready-to-run", "Release", RuntimeInformation.RuntimeIdentifier, "Intercom.Generated.dll");
        PackagedProgram program = new();
        program.Copy(image);
        return program;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task CompileAsync(string project)
    {
        using Process process = Process.Start(
            "dotnet",
            ["msbuild", project, "-target:PackReadyToRunImages", "-property:Configuration=Release", "-verbosity:quiet", "-nologo"]);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException("The client was not compiled as its package has it.");
        }
    }

    private void Copy(string image)
    {
        foreach (string file in Directory.GetFiles(AppContext.BaseDirectory))
        {
            File.Copy(file, Path.Combine(_folder.FullName, Path.GetFileName(file)));
        }

        Assembly client = typeof(IntercomClient).Assembly;
        string copied = Path.Combine(_folder.FullName, Path.GetFileName(client.Location));
        File.Copy(image, copied, overwrite: true);
        using PEReader assembly = new(File.OpenRead(copied));
        MetadataReader metadata = assembly.GetMetadataReader();
        if (metadata.GetGuid(metadata.GetModuleDefinition().Mvid) != client.ManifestModule.ModuleVersionId)
        {
            throw new InvalidOperationException($"{image} was compiled from another build than this program. Build it again.");
        }
    }
}
