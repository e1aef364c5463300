using System.Reflection;

namespace Intercom.Analyzers;

/// <summary>Links from diagnostics to their documentation.</summary>
internal static class HelpLink
{
    private const string Page = "docs/analyzers.md";

    private static readonly string? ProjectUrl = typeof(HelpLink).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(metadata => metadata.Key == nameof(ProjectUrl))?.Value;

    private static readonly string Version = typeof(HelpLink).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>().InformationalVersion.Split('+')[0];

    /// <summary>Returns the address of the documentation of a rule; empty for a build without the address of the project.</summary>
    /// <param name="id">The identifier of the rule.</param>
    public static string For(string id) =>
        string.IsNullOrEmpty(ProjectUrl) ? string.Empty : $"{ProjectUrl}/blob/v{Version}/{Page}#{id.ToLowerInvariant()}";
}
