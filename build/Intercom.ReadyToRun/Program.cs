using System.CommandLine;
using Intercom;
using Intercom.ReadyToRun;
using Intercom.ReadyToRun.Images;
using Intercom.ReadyToRun.Profile;
using Intercom.ReadyToRun.Startup;

Option<FileInfo> assembly = new("--assembly") { Description = "The assembly of the library, as the package has it.", Required = true };
Option<DirectoryInfo> compiler = new("--crossgen") { Description = "The folder of crossgen2.", Required = true };
Option<DirectoryInfo> output = new("--output") { Description = "The folder for the images, with one for each platform.", Required = true };
Option<string[]> platforms = new("--platform")
{
    Description = "A platform to compile for, such as linux-x64.",
    Required = true,
    AllowMultipleArgumentsPerToken = true,
};
Option<long> maxSize = new("--max-size") { Description = "The maximum size of an image, in bytes.", Required = true };
Option<long> allowance = new("--code-allowance")
{
    Description = "The number of bytes by which an image may exceed its assembly in any case.",
    Required = true,
};
RootCommand command =
    new("Compiles the methods that first requests run ahead of time.") { assembly, compiler, output, platforms, maxSize, allowance };
command.SetAction(async (result, _) =>
{
    try
    {
        LibraryAssembly library = LibraryAssembly.Require(result.GetRequiredValue(assembly));
        Crossgen crossgen = Crossgen.In(result.GetRequiredValue(compiler));
        IReadOnlyList<StartupStep> steps = await FirstRequests.RecordAsync(Console.Out).ConfigureAwait(false);
        IReadOnlyList<MethodGroup> profile = StartupProfile.Create(steps, library);
        long limit = Math.Max(result.GetRequiredValue(maxSize), library.Size + result.GetRequiredValue(allowance));
        ImageCompiler images = new(crossgen, library, profile, limit);
        Platform[] targets = [.. result.GetRequiredValue(platforms).Select(Platform.Parse)];
        string folder = result.GetRequiredValue(output).FullName;
        await Parallel.ForEachAsync(targets, async (target, cancellationToken) =>
        {
            string image = await images.CompileAsync(target, Path.Combine(folder, target.Name), cancellationToken).ConfigureAwait(false);
            Console.WriteLine(image);
        }).ConfigureAwait(false);
        return 0;
    }
    catch (Exception exception) when (exception is InvalidOperationException or IntercomException or IOException or ArgumentException)
    {
        // The form that MSBuild and IDEs show as an error of the build. A stack trace would not help.
        Console.Error.WriteLine($"Intercom.ReadyToRun : error READYTORUN: {exception.Message.ReplaceLineEndings(" ")}");
        return 1;
    }
});
return await command.Parse(args).InvokeAsync().ConfigureAwait(false);
