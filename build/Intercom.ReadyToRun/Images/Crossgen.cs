using System.Diagnostics;

namespace Intercom.ReadyToRun.Images;

/// <summary>Runs crossgen2, the compiler of the .NET SDK for code ahead of time.</summary>
internal sealed class Crossgen
{
    // The framework and the packages, as this process has them.
    private static readonly string[] References =
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    private readonly string _program;
    private readonly string? _assembly;

    private Crossgen(string program, string? assembly = null) => (_program, _assembly) = (program, assembly);

    /// <summary>Returns the compiler in the folder of its package.</summary>
    /// <exception cref="InvalidOperationException">It is not there.</exception>
    public static Crossgen In(DirectoryInfo folder)
    {
        string program = Path.Combine(folder.FullName, OperatingSystem.IsWindows() ? "crossgen2.exe" : "crossgen2");
        if (File.Exists(program))
        {
            return new Crossgen(program);
        }

        // On some platforms, it is no program of its own.
        string assembly = Path.Combine(folder.FullName, "crossgen2.dll");
        return File.Exists(assembly)
            ? new Crossgen(Environment.ProcessPath!, assembly)
            : throw new InvalidOperationException($"There is neither {program} nor {assembly}.");
    }

    /// <summary>Compiles the methods of a profile.</summary>
    /// <param name="library">The assembly.</param>
    /// <param name="platform">The platform to compile for.</param>
    /// <param name="profile">The file with the methods.</param>
    /// <param name="image">The file to write, which is the assembly with the code.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="InvalidOperationException">The compiler failed.</exception>
    public async Task CompileAsync(
        LibraryAssembly library, Platform platform, string profile, string image, CancellationToken cancellationToken)
    {
        ProcessStartInfo start = new(_program)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        string[] host = _assembly is null ? [] : [_assembly];
        foreach (string argument in host.Concat(Arguments(library, platform, profile, image)))
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync(cancellationToken);
        string output = await process.StandardOutput.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
        await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"crossgen2 failed for {platform.Name}: {output}{await errors.ConfigureAwait(false)}");
        }
    }

    // The code depends on nothing outside of the assembly but on what every later version of it keeps, so the framework and the packages
    // of this process stand for those of the platform: the runtime compiles a method anew whose assumptions do not hold.
    private static IEnumerable<string> Arguments(LibraryAssembly library, Platform platform, string profile, string image) =>
    [
        library.Path,
        "--out", image,
        "--targetos", platform.OperatingSystem,
        "--targetarch", platform.Architecture,
        .. References.SelectMany(reference => new[] { "--reference", reference }),
        "--optimize",
        "--partial",
        "--mibc", profile,
    ];
}
