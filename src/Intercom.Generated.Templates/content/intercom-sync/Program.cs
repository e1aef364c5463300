using Intercom;
using IntercomSync;

const int Failed = 1;
const int Misconfigured = 2;
const int Cancelled = 130;

string? accessToken = Environment.GetEnvironmentVariable("INTERCOM_ACCESS_TOKEN");
string region = Environment.GetEnvironmentVariable("INTERCOM_REGION") ?? "us";
if (string.IsNullOrWhiteSpace(accessToken) || !IntercomRegion.TryParse(region, out IntercomRegion? parsedRegion))
{
    Console.Error.WriteLine("Set INTERCOM_ACCESS_TOKEN to an access token, and INTERCOM_REGION to us, eu or au.");
    return Misconfigured;
}

using CancellationTokenSource stop = new();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

using IntercomClient intercom = new(new IntercomClientOptions { AccessToken = accessToken, Region = parsedRegion });
ContactSync sync = new(intercom, new ContactFile(args.Length > 0 ? args[0] : "contacts.json"), Console.Out);
try
{
    await sync.RunAsync(stop.Token);
    return 0;
}
catch (IntercomException exception)
{
    Console.Error.WriteLine($"The contacts are as before this run: {exception.Message}");
    return Failed;
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("Cancelled. The contacts are as before this run.");
    return Cancelled;
}
