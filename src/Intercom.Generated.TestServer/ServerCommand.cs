using System.CommandLine;
using System.CommandLine.Parsing;

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
        Description = "Listens on all addresses, as a container requires.",
    };

    private static readonly Option<string?> Token = new("--token")
    {
        Description = "The access token.",
    };

    private static readonly Option<string?> Seed = new("--seed")
    {
        Description = "A JSON file to fill the workspace from, or 'sample' for a sample of each kind of resource.",
    };

    private static readonly Option<Uri[]> Webhooks = CreateAddresses("--webhooks", "Addresses that receive webhook notifications.");

    private static readonly Option<Uri[]> FinWebhooks = CreateAddresses("--fin-webhooks", "Addresses that receive the events of Fin.");

    private static readonly Option<string?> Secret = new("--secret")
    {
        Description = "The client secret, with which webhooks are signed.",
    };

    private static readonly Option<int> RateLimit = new("--rate-limit")
    {
        Description = "Maximum number of requests in 10 seconds; further ones are rejected with 429.",
        DefaultValueFactory = _ => 10_000
    };

    private static readonly Option<bool> AnyAttribute = new("--any-attribute")
    {
        Description = "Accepts custom attributes that are not defined.",
    };

    public static RootCommand Create()
    {
        RootCommand command = new("An Intercom in memory, for programs in any language.") { Port, AnyAddress, Token, Seed, Webhooks,
            FinWebhooks, Secret, RateLimit, AnyAttribute };
        command.SetAction((result, cancellationToken) => ServerRun.RunAsync(ReadOptions(result), Console.Out, cancellationToken));
        return command;
    }

    private static Option<Uri[]> CreateAddresses(string name, string description) => new(name)
    {
        Description = description,
        AllowMultipleArgumentsPerToken = true,
        CustomParser = ReadAddresses,
    };

    private static Uri[]? ReadAddresses(ArgumentResult result)
    {
        List<Uri> addresses = [];
        foreach (string text in result.Tokens.Select(token => token.Value))
        {
            if (!Uri.TryCreate(text, UriKind.Absolute, out Uri? address) || !address.Scheme.StartsWith("http", StringComparison.Ordinal))
            {
                result.AddError($"'{text}' is not an HTTP address.");
                return null;
            }

            addresses.Add(address);
        }

        return [.. addresses];
    }

    private static ServerRunOptions ReadOptions(ParseResult result) => new(
        result.GetValue(Port),
        result.GetValue(AnyAddress),
        result.GetValue(Token),
        result.GetValue(Seed),
        result.GetValue(Webhooks) ?? [],
        result.GetValue(FinWebhooks) ?? [],
        result.GetValue(Secret),
        result.GetValue(RateLimit),
        result.GetValue(AnyAttribute));
}
