using BenchmarkDotNet.Running;
using Intercom.Benchmarks.Load;

if (args is not ["load", ..])
{
    return BenchmarkSwitcher.FromAssembly(typeof(ILoadCommand).Assembly).Run(args).Any() ? 0 : 1;
}

ILoadCommand[] commands = [
    new ExportCommand(), new RequestsCommand(), new ListCommand(), new FirstRequestCommand(), new PrefetchCommand(), new JsonCommand(),
    new QueueCommand(), new NodesCommand(), new ContactReader(),
];
ILoadCommand? command = commands.FirstOrDefault(command => args.ElementAtOrDefault(1) == command.Name);
if (command is null)
{
    Console.Error.WriteLine($"""
        Usage: dotnet run --project tests/Intercom.Generated.Benchmarks -c Release -- load COMMAND
        Commands: {string.Join(", ", commands.Select(known => known.Name))}
        """);
    return 2;
}

return await command.RunAsync([.. args.Skip(2)]) ? 0 : 1;
