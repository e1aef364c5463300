using System.CommandLine;

namespace Intercom.TestServer;

/// <summary>The command line of the server.</summary>
internal static class ServerCommand
{
    private static readonly Option<int> Port = new("--port")
    {
        Description = "The port; 0 for a free one.",
        DefaultValueFactory = _ => 8080,
    };

    private static readonly Option<bool> AnyAddress = new("--any-address")
    {
        Description = "Listens on every address of the machine, as a container needs it.",
    };

    private static readonly Option<string?> Token = new("--token")
    {
        Description = "The access token.",
    };

    private static readonly Option<string?> Seed = new("--seed")
    {
        Description = "A JSON file to fill the workspace from, or 'sample' for some of everything.",
    };

    private static readonly Option<Uri[]> Webhooks = new("--webhooks")
    {
        Description = "Addresses to notify of everything that happens.",
        AllowMultipleArgumentsPerToken = true,
        CustomParser = result => [.. result.Tokens.Select(token => new Uri(token.Value, UriKind.Absolute))],
    };

    private static readonly Option<string?> Secret = new("--secret")
    {
        Description = "The client secret, by which webhooks are signed.",
    };

    private static readonly Option<int> RateLimit = new("--rate-limit")
    {
        Description = "Requests in 10 seconds; more get 429.",
        DefaultValueFactory = _ => 10_000
    };

    private static readonly Option<bool> AnyAttribute = new("--any-attribute")
    {
        Description = "Accepts custom attributes that are not defined.",
    };

    public static RootCommand Create()
    {
        RootCommand command = new("An Intercom in memory, for programs in any language.") { Port, AnyAddress, Token, Seed, Webhooks, Secret,
            RateLimit, AnyAttribute };
        command.SetAction((result, cancellationToken) => ServerRun.RunAsync(ReadOptions(result), Console.Out, cancellationToken));
        return command;
    }

    private static ServerRunOptions ReadOptions(ParseResult result) => new(
        result.GetValue(Port),
        result.GetValue(AnyAddress),
        result.GetValue(Token),
        result.GetValue(Seed),
        result.GetValue(Webhooks) ?? [],
        result.GetValue(Secret),
        result.GetValue(RateLimit),
        result.GetValue(AnyAttribute));
}
