using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Intercom.ReadyToRun;

/// <summary>The assembly of the library: the file to compile, and the same assembly in this process.</summary>
internal sealed class LibraryAssembly
{
    private LibraryAssembly(string path) => Path = path;

    public string Path { get; }

    public long Size => new FileInfo(Path).Length;

    public Assembly Loaded { get; } = typeof(IntercomClient).Assembly;

    public string Name => Loaded.GetName().Name!;

    /// <summary>Returns the assembly in a file.</summary>
    /// <exception cref="InvalidOperationException">This process has the library of another build, whose methods differ.</exception>
    public static LibraryAssembly Require(FileInfo file)
    {
        LibraryAssembly library = new(file.FullName);
        return ReadVersionId(file) == library.Loaded.ManifestModule.ModuleVersionId
            ? library
            : throw new InvalidOperationException(
                $"{file.FullName} is not the library that this tool was built with. Build build/Intercom.ReadyToRun.");
    }

    private static Guid ReadVersionId(FileInfo file)
    {
        using PEReader image = new(file.OpenRead());
        MetadataReader metadata = image.GetMetadataReader();
        return metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
    }
}
