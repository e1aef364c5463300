using System.Reflection;

namespace Intercom.Samples.Tests.Docs;

/// <summary>The folders of this repository.</summary>
internal static class ThisRepository
{
    private static readonly string Root = typeof(ThisRepository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(value => value.Key == "RepositoryRoot").Value!;

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    public static string Read(params string[] parts) => File.ReadAllText(PathOf(parts)).ReplaceLineEndings("\n");
}
