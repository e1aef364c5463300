namespace Intercom.Packaging.Tests.Support;

/// <summary>A project of each template, created by <c>dotnet new</c> from the package of this build.</summary>
internal static class TemplateProjects
{
    public const string Package = "Intercom.Generated.Templates";

    private static readonly (string Template, string Name)[] All =
    [
        ("intercom-sync", "NightlySync"), ("intercom-webapp", "SupportApp"), ("intercom-tests", "SupportAppTests"),
    ];

    /// <summary>Creates the projects below a folder.</summary>
    /// <returns>The paths of the project files.</returns>
    public static async Task<IReadOnlyList<string>> CreateAsync(string folder)
    {
        string[] hive = ["--debug:custom-hive", Path.Combine(PackageFeed.Folder, "hive")];
        await DotNet.RunAsync(folder, ["new", "install", Path.Combine(PackageFeed.Folder, $"{Package}.{Build.Version}.nupkg"), .. hive]);
        List<string> projects = [];
        foreach ((string template, string name) in All)
        {
            await DotNet.RunAsync(folder, ["new", template, "--name", name, "--skipRestore", "true", .. hive]);
            projects.Add(Path.Combine(folder, name, $"{name}.csproj"));
        }

        return projects;
    }
}
