using System.CommandLine;

namespace Intercom.OpenApi.PublicApi;

/// <summary>The command <c>api</c>, which the build of each packaged project runs.</summary>
public static class ApiCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        Option<FileInfo> assembly = new("--assembly") { Description = "The assembly.", Required = true };
        Option<FileInfo> references = new("--references") { Description = "A file that lists the paths of its references, one a line.", Required = true };
        Option<FileInfo> list = new("--list") { Description = "The file with the accepted API.", Required = true };
        Option<string> name = new("--name") { Description = "The name of the assembly in messages.", Required = true };
        Option<string> acceptWith = new("--accept-with") { Description = "The command that accepts a changed API, for messages.", Required = true };
        Option<bool> accept = new("--accept") { Description = "Writes the file instead of comparing with it." };
        Command command = new("api", "Compares the public API of an assembly with the accepted one.") { assembly, references, list, name, acceptWith, accept };
        command.SetAction(result =>
        {
            IReadOnlyList<string> current = ApiList.Of(result.GetRequiredValue(assembly).FullName, File.ReadAllLines(result.GetRequiredValue(references).FullName));
            AcceptedApi accepted = new(result.GetRequiredValue(list).FullName);
            if (result.GetValue(accept))
            {
                accepted.Write(current);
                return 0;
            }

            ApiDifference difference = accepted.Compare(current);
            if (difference.IsNothing)
            {
                return 0;
            }

            // The form that MSBuild and IDEs show as an error of the build, on one line.
            Console.Error.WriteLine(
                $"Intercom.OpenApi : error PUBLICAPI: The public API of {result.GetRequiredValue(name)} is not the accepted one: {difference}. "
                + $"Accept it with: {result.GetRequiredValue(acceptWith)}");
            return 1;
        });
        return command;
    }
}
