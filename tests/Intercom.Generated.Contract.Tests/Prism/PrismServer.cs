using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Newtonsoft.Json.Linq;

namespace Intercom.Contract.Tests.Prism;

/// <summary>Prism on a free port of this machine, serving the description.</summary>
internal sealed class PrismServer : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly string Description = Path.Combine(AppContext.BaseDirectory, "intercom.json");

    private const string Seed = "lovelace";

    private readonly Process _process;

    private PrismServer(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>Starts Prism, with responses that have the same value for all properties of a type, or with random ones.</summary>
    public static async Task<PrismServer> StartAsync(bool isDynamic)
    {
        int port = FreePort();
        ProcessStartInfo start = new(
            "node", [PrismPackage.Program, "mock", "--errors", "--port", $"{port}", .. isDynamic ? DynamicArguments() : [Description]])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        TaskCompletionSource listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Process process = new() { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.Contains("Prism is listening", StringComparison.Ordinal) == true)
            {
                listening.TrySetResult();
            }
        };
        process.ErrorDataReceived += static (_, _) => { };
        process.Exited += (_, _) => listening.TrySetException(
            new InvalidOperationException($"Prism ended before it listened, with code {process.ExitCode}."));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        PrismServer server = new(process, new Uri($"http://127.0.0.1:{port}/"));
        try
        {
            await listening.Task.WaitAsync(Patience);
            return server;
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    // Prism makes up null for every second response value that can be null, which leaves nothing to read: here none can be.
    private static string[] DynamicArguments()
    {
        JObject description = (JObject)JsonText.Parse(File.ReadAllText(Description));
        foreach (JObject schema in description["components"]!["schemas"]!.Values<JProperty>().Select(schema => (JObject)schema!.Value))
        {
            schema.Remove("nullable");
        }

        BreakCircles(description);

        string path = Path.Combine(AppContext.BaseDirectory, "intercom.responses.json");
        File.WriteAllText(path, description.ToString());
        return ["--dynamic", "--seed", Seed, path];
    }

    // Custom attributes hold instances of custom objects, which hold custom attributes: what Prism makes up of them may have no end.
    private static void BreakCircles(JObject description)
    {
        JObject schemas = (JObject)description["components"]!["schemas"]!;
        HashSet<string> done = new(StringComparer.Ordinal);
        foreach (JProperty schema in schemas.Properties())
        {
            BreakCircles(schemas, schema.Name, [], done);
        }
    }

    private static void BreakCircles(JObject schemas, string name, IReadOnlyList<string> within, HashSet<string> done)
    {
        if (!done.Add(name))
        {
            return;
        }

        string[] path = [.. within, name];
        foreach (JObject reference in ((JObject)schemas[name]!)
            .DescendantsAndSelf().OfType<JObject>().Where(node => node["$ref"] is JValue).ToList())
        {
            string target = ((string)reference["$ref"]!).Split('/')[^1];
            if (path.Contains(target, StringComparer.Ordinal))
            {
                // Prism fails on empty objects, and takes any object for a variant that requires nothing.
                reference.Replace(JObject.Parse("{type: 'object', required: ['end'], properties: {end: {type: 'string'}}}"));
            }
            else
            {
                BreakCircles(schemas, target, path, done);
            }
        }
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, port: 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
