namespace Intercom.Packaging.Tests;

/// <summary>
/// NSwag comes from NuGet, and from npm where the feed lacks it. Programs in place of dotnet and npm note how they are called.
/// </summary>
[Platform(Exclude = "Win")]
public class NSwagAcquisitionTests
{
    private const string Version = "14.7.1";
    private const string InNuGet = $"packages/nswag.msbuild/{Version}/tools/Net100/dotnet-nswag.dll";
    private const string InNpm = "nswag/node_modules/nswag/bin/binaries/Net100/dotnet-nswag.dll";

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void Copy_the_targets()
    {
        _folder = new TemporaryFolder();
        foreach (string file in Directory.GetFiles(Path.Combine(Support.Build.Root, "build", "nswag")))
        {
            _folder.Write("nswag/" + Path.GetFileName(file), File.ReadAllText(file));
        }
    }

    [TearDown]
    public void Delete_the_folder() => _folder.Dispose();

    [Test]
    public void The_version_of_both_packages_is_the_same() =>
        File.ReadAllText(_folder.PathOf("nswag/NSwag.props")).Should().Contain($"<NSwagVersion>{Version}</NSwagVersion>");

    [Test]
    public void A_package_that_was_restored_before_is_used_without_a_restore()
    {
        _folder.Write(InNuGet, string.Empty);

        Obtain(nuget: null, npm: null).Should().Be(_folder.PathOf(InNuGet));
    }

    [Test]
    public void A_package_of_the_feed_is_restored_and_npm_is_not_run() =>
        Obtain(nuget: InNuGet, npm: null).Should().Be(_folder.PathOf(InNuGet));

    [Test]
    public void The_npm_package_is_installed_when_the_feed_lacks_the_package() =>
        Obtain(nuget: null, npm: InNpm).Should().Be(_folder.PathOf(InNpm));

    [Test]
    public void An_npm_package_of_another_version_is_replaced()
    {
        _folder.Write(InNpm, string.Empty);
        _folder.Write("nswag/node_modules/nswag/package.json", """{ "version": "14.0.0" }""");

        Obtain(nuget: InNuGet, npm: null).Should().Be(_folder.PathOf(InNuGet));
    }

    [Test]
    public void An_npm_package_of_this_version_is_used_without_a_restore()
    {
        _folder.Write(InNpm, string.Empty);
        _folder.Write("nswag/node_modules/nswag/package.json", $$"""{ "version": "{{Version}}" }""");

        Obtain(nuget: null, npm: null).Should().Be(_folder.PathOf(InNpm));
    }

    [Test]
    public void An_error_names_both_packages_when_neither_can_be_had()
    {
        FinishedProcess run = Run(nuget: null, npm: null);

        run.ExitCode.Should().NotBe(0);
        (run.Output + run.Error)
            .Should().Contain("error NSWAG").And.Contain("NSwag.MSBuild").And.Contain("npm ci").And.Contain("NSwagExe_Net100");
    }

    private string Obtain(string? nuget, string? npm)
    {
        FinishedProcess run = Run(nuget, npm);
        run.ExitCode.Should().Be(0, run.Output + run.Error);
        return run.Output.Trim().Split('\n')[^1];
    }

    // Each program puts a file where its package would be, or fails as a feed without the package does.
    private FinishedProcess Run(string? nuget, string? npm)
    {
        string dotnet = WriteProgram("dotnet", nuget);
        WriteProgram("npm", npm);
        Dictionary<string, string> environment = new(StringComparer.Ordinal)
        {
            ["PATH"] = $"{_folder.PathOf("bin")}:{Environment.GetEnvironmentVariable("PATH")}",
            ["NUGET_PACKAGES"] = _folder.PathOf("packages"),
            ["MSBUILDDISABLENODEREUSE"] = "1",
        };
        return FinishedProcess.Run(
            _folder.Root,
            "dotnet",
            environment,
            "msbuild",
            "nswag/NSwag.targets",
            "-target:ObtainNSwag",
            "-getProperty:NSwagExe_Net100",
            $"-property:DotNetHost={dotnet}")!;
    }

    private string WriteProgram(string name, string? creates)
    {
        string script = creates is null
            ? "exit 1"
            : $"mkdir -p '{Path.GetDirectoryName(_folder.PathOf(creates))}' && touch '{_folder.PathOf(creates)}'";
        string program = _folder.Write("bin/" + name, $"#!/usr/bin/env bash\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        return program;
    }
}
