namespace Intercom.TestServer;

/// <summary>The options of the command line.</summary>
/// <param name="Port">The port; 0 for a free one.</param>
/// <param name="AnyAddress">Whether to listen on every address of the machine.</param>
/// <param name="Token">The access token; null for the default one.</param>
/// <param name="Seed">A JSON file, or <c>sample</c>; null for an empty workspace.</param>
/// <param name="Webhooks">The addresses to notify.</param>
/// <param name="FinWebhooks">The addresses to notify of the events of Fin.</param>
/// <param name="Secret">The client secret; null for the default one.</param>
/// <param name="RateLimit">Requests in 10 seconds.</param>
/// <param name="AnyAttribute">Whether custom attributes need not be defined.</param>
internal sealed record ServerRunOptions(int Port, bool AnyAddress, string? Token, string? Seed, IReadOnlyList<Uri> Webhooks,
    IReadOnlyList<Uri> FinWebhooks, string? Secret, int RateLimit, bool AnyAttribute);
