using System.Reflection;

namespace Intercom.Versions.Tests.Support;

/// <summary>The repository that these tests are part of, as the build left its mark on their assembly.</summary>
internal static class ThisRepository
{
    public static string Root { get; } = Metadata("RepositoryRoot");

    public static string NSwagAssembly { get; } = Metadata("NSwagAssembly");

    /// <summary>The paths of the assemblies that the library refers to on net8.0.</summary>
    public static IReadOnlyList<string> LibraryReferences { get; } = File.ReadAllLines(Metadata("LibraryReferences"));

    private static string Metadata(string key) => typeof(ThisRepository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value!;
}
