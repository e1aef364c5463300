namespace Intercom.Packaging.Tests.Support;

/// <summary>Programs that tests need and that are not part of .NET.</summary>
internal static class ProgramOnPath
{
    /// <summary>Indicates whether one of several programs is on the PATH.</summary>
    public static bool Exists(params string[] names) =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
            .SelectMany(folder => names.Select(name => Path.Combine(folder, name)))
            .Any(File.Exists);

    /// <summary>Skips the test where a program is missing. In CI on Linux, the test fails.</summary>
    public static void Require(bool exists, string reason)
    {
        if (exists)
        {
            return;
        }

        if (OperatingSystem.IsLinux() && Environment.GetEnvironmentVariable("CI") == "true")
        {
            Assert.Fail(reason);
        }

        Assert.Ignore(reason);
    }
}
