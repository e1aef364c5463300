using Quickstart;
using Spectre.Console;

return await new QuickstartApp(AnsiConsole.Console).RunAsync(QuickstartSettings.FromEnvironment);
