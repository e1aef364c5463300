using Microsoft.CodeAnalysis;

namespace Intercom.OpenApi.Tests.Support;

/// <summary>The assemblies that this process can load, as references of what tests compile.</summary>
internal static class PlatformReferences
{
    public static IReadOnlyList<string> Paths { get; } =
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);

    // The compiler reads an assembly once for all compilations that refer to it by the same object.
    public static IReadOnlyList<PortableExecutableReference> All { get; } =
        [.. Paths.Select(path => MetadataReference.CreateFromFile(path))];
}
