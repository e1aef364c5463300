using System.Reflection;

namespace Intercom.Documentation.Tests.Code;

/// <summary>The folders of this repository.</summary>
internal static class ThisRepository
{
    public static string Root { get; } = typeof(ThisRepository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(value => value.Key == "RepositoryRoot").Value!;

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);
}
