namespace Intercom.ReadyToRun.Images;

/// <summary>An operating system and a processor architecture, in the terms of the compiler.</summary>
/// <param name="Name">The runtime identifier, such as <c>linux-x64</c>.</param>
/// <param name="OperatingSystem">The operating system, such as <c>linux</c>.</param>
/// <param name="Architecture">The architecture, such as <c>x64</c>.</param>
internal sealed record Platform(string Name, string OperatingSystem, string Architecture)
{
    /// <summary>Parses a runtime identifier.</summary>
    /// <exception cref="ArgumentException">The operating system is unknown.</exception>
    public static Platform Parse(string name) => name.Split('-') switch
    {
        ["linux", var architecture] => new Platform(name, "linux", architecture),
        ["win", var architecture] => new Platform(name, "windows", architecture),
        ["osx", var architecture] => new Platform(name, "osx", architecture),
        _ => throw new ArgumentException($"The platform '{name}' is not supported.", nameof(name)),
    };
}
