using Intercom.Load;

ILoadCommand[] commands = [new ExportCommand(), new CallsCommand()];
ILoadCommand? command = commands.FirstOrDefault(command => args.FirstOrDefault() == command.Name);
if (command is null)
{
    Console.Error.WriteLine($"Usage: dotnet run --project tests/Intercom.Generated.Load -c Release -- COMMAND\nCommands: {string.Join(", ", commands.Select(known => known.Name))}");
    return 2;
}

return await command.RunAsync([.. args.Skip(1)]) ? 0 : 1;
