namespace Intercom.TestServer;

/// <summary>The entry point of the tool.</summary>
internal static class EntryPoint
{
    public static Task<int> Main(string[] args) => ServerCommand.Create().Parse(args).InvokeAsync();
}
