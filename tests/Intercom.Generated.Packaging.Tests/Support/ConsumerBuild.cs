using System.Text.RegularExpressions;

namespace Intercom.Packaging.Tests.Support;

/// <summary>
/// The build of all applications below Consumers: one restore and one run of MSBuild, since most of the time of a build is its start.
/// </summary>
internal sealed partial class ConsumerBuild
{
    private readonly string _output;

    private ConsumerBuild(string output) => _output = output;

    public static async Task<ConsumerBuild> RunAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        string source = Path.Combine(TestContext.CurrentContext.TestDirectory, "Consumers");
        List<string> projects = [.. Directory.GetDirectories(source).Select(path => Consumer.Copy(path, folder).Project)];
        PackageFeed.WriteConfiguration(folder);
        projects.AddRange(await TemplateProjects.CreateAsync(folder));
        string solution = Solution.Write(folder, "consumers", projects);
        return new ConsumerBuild((await DotNet.TryRunAsync(folder, "build", solution, "--nologo", "-warnaserror")).Output);
    }

    /// <summary>Returns an application that was built without a warning; fails the test when it was not.</summary>
    /// <param name="name">The name of its folder below Consumers.</param>
    public Consumer Require(string name)
    {
        ErrorLine().Matches(_output).Select(match => match.Value).Where(line => line.Contains($"{name}.csproj", StringComparison.Ordinal))
            .Should().BeEmpty("{0} builds without a warning", name);
        _output.Should().Contain($"{name} -> ", "{0} is built", name);
        return Consumer.In(Path.Combine(PackageFeed.Folder, "consumers", name));
    }

    /// <summary>The lines of the build that contain a text.</summary>
    public IEnumerable<string> Lines(string text) => _output.Split('\n').Where(line => line.Contains(text, StringComparison.Ordinal));

    [GeneratedRegex(@"^.*\berror\b.*$", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex ErrorLine();
}
