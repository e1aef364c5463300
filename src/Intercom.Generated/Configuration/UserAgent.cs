using System.Reflection;
using System.Runtime.InteropServices;

namespace Intercom;

/// <summary>The User-Agent header: this package, the runtime, and the application if it set its name.</summary>
internal static class UserAgent
{
    /// <summary>The version of this package.</summary>
    public static string Version { get; } = ReadVersion();

    private static string Library { get; } = $"Intercom.Generated/{Version} ({Comment(RuntimeInformation.FrameworkDescription)})";

    public static string Create(string? applicationName)
    {
        if (applicationName is null)
        {
            return Library;
        }

        return string.IsNullOrWhiteSpace(applicationName) || applicationName.Any(character => character is < ' ' or > '~')
            ? throw new ArgumentException("ApplicationName must be plain text, such as Billing/2.1.", nameof(applicationName))
            : $"{applicationName} {Library}";
    }

    // In assemblies that compile these sources, the build provides the version of the package.
    private static string ReadVersion()
    {
        Assembly assembly = typeof(UserAgent).Assembly;
        string version = assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(IsVersion)?.Value
            ?? assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
        return version.Split('+')[0];
    }

    private static bool IsVersion(AssemblyMetadataAttribute metadata) => metadata.Key == "Intercom.Generated";

    private static string Comment(string text) => new([.. text.Where(character => character is >= ' ' and <= '~' and not '(' and not ')')]);
}
