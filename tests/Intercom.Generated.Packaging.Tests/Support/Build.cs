using System.Reflection;

namespace Intercom.Packaging.Tests.Support;

/// <summary>Values of the build of the tests.</summary>
internal static class Build
{
    public static string Root => Value("RepositoryRoot");

    public static string Configuration => Value(nameof(Configuration));

    public static string Version => Value(nameof(Version));

    private static string Value(string key) =>
        typeof(Build).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == key).Value!;
}
