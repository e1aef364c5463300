using System.Reflection;
using Intercom.OpenApi.Pipeline;

namespace Intercom.OpenApi.Tests.Support;

/// <summary>The repository that these tests are part of, as the build left its mark on their assembly.</summary>
internal static class ThisRepository
{
    private static readonly Lazy<PreparedDescription> LoadedDescription = new(() => PreparedDescription.Load(Files));

    public static string Root { get; } = Metadata("RepositoryRoot");

    public static string NSwagAssembly { get; } = Metadata("NSwagAssembly");

    public static Repository Files => new(Root);

    public static PreparedDescription Description => LoadedDescription.Value;

    private static string Metadata(string key) => typeof(ThisRepository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value!;
}
