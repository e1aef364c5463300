using System.CommandLine;

namespace Intercom.OpenApi.PublicApi;

/// <summary>The command <c>api</c>, which the build of each packaged project runs.</summary>
public static class ApiCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        Option<FileInfo> assembly = new("--assembly") { Description = "The assembly.", Required = true };
        Option<FileInfo> references =
            new("--references") { Description = "A file that lists the paths of its references, one a line.", Required = true };
        Option<DirectoryInfo> folder = new("--folder") { Description = "The folder with the accepted API.", Required = true };
        Option<string> framework = new("--framework") { Description = "The target framework of the assembly.", Required = true };
        Option<string> frameworks =
            new("--frameworks") { Description = "All target frameworks of the project, separated by commas.", Required = true };
        Option<string> name = new("--name") { Description = "The name of the assembly in messages.", Required = true };
        Option<string> acceptWith =
            new("--accept-with") { Description = "The command that accepts a changed API, for messages.", Required = true };
        Option<bool> accept = new("--accept") { Description = "Accepts the API instead of comparing it." };
        Command command = new("api", "Compares the public API of an assembly with the accepted one.")
        {
            assembly, references, folder, framework, frameworks, name, acceptWith, accept,
        };
        command.SetAction(result =>
        {
            string[] referenced = File.ReadAllLines(result.GetRequiredValue(references).FullName);
            IReadOnlyList<string> current = ApiList.Of(result.GetRequiredValue(assembly).FullName, referenced);
            ApiFolder accepted = new(result.GetRequiredValue(folder).FullName, result.GetRequiredValue(frameworks).Split(','));
            string target = result.GetRequiredValue(framework);
            if (result.GetValue(accept))
            {
                accepted.Accept(target, current);
                return 0;
            }

            ApiDifference difference = accepted.Compare(target, current);
            if (difference.IsNothing)
            {
                return 0;
            }

            // The form that MSBuild and IDEs show as an error of the build, on one line.
            Console.Error.WriteLine(
                $"Intercom.OpenApi : error PUBLICAPI: The public API of {result.GetRequiredValue(name)} is not the accepted one: "
                    + $"{difference}. "
                + $"Accept it with: {result.GetRequiredValue(acceptWith)}");
            return 1;
        });
        return command;
    }
}
