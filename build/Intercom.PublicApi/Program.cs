using System.CommandLine;
using Intercom.PublicApi;

Option<FileInfo> assembly = new("--assembly") { Description = "The assembly.", Required = true };
Option<FileInfo> references = new("--references") { Description = "A file with the paths of what it refers to, one a line.", Required = true };
Option<FileInfo> list = new("--list") { Description = "The file with the API that was accepted.", Required = true };
Option<string> name = new("--name") { Description = "What messages call it.", Required = true };
Option<string> command = new("--accept-with") { Description = "The command that accepts another API, for messages.", Required = true };
Option<bool> accept = new("--accept") { Description = "Writes the file in place of comparing with it." };
RootCommand root = new("Compares the public API of an assembly with the one that was accepted.") { assembly, references, list, name, command, accept };
root.SetAction(result =>
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
    Console.Error.WriteLine($"Intercom.PublicApi : error PUBLICAPI: The public API of {result.GetRequiredValue(name)} is not the accepted one: {difference}. Accept it with: {result.GetRequiredValue(command)}");
    return 1;
});
return root.Parse(args).Invoke();
