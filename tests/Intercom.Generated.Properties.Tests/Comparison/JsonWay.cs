using System.Net;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Newtonsoft.Json;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace Intercom.Tests.Properties.Comparison;

/// <summary>A way in which JSON becomes a C# object and goes out again: a client, or one of the two libraries.</summary>
internal sealed class JsonWay
{
    // A setting of each kind that would change the JSON if it reached into models.
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingDefault,
        DictionaryKeyPolicy = JsonNamingPolicy.CamelCase,
        MaxDepth = 128,
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.WriteAsString,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
    };

    private static readonly MethodInfo SendMethod = typeof(JsonWay).GetMethod(nameof(Send), BindingFlags.Static | BindingFlags.NonPublic)!;

    private readonly string _name;
    private readonly Func<string, Type, object?> _read;
    private readonly Func<object?, Type, string> _write;

    private JsonWay(string name, Func<string, Type, object?> read, Func<object?, Type, string> write)
    {
        _name = name;
        _read = read;
        _write = write;
    }

    public static IReadOnlyList<JsonWay> All { get; } =
    [
        new("Newtonsoft.Json", JsonConvert.DeserializeObject, (value, _) => JsonConvert.SerializeObject(value)),
        new(
            "System.Text.Json",
            (json, type) => JsonSerializer.Deserialize(json, type),
            (value, type) => JsonSerializer.Serialize(value, type)),
        new(
            "System.Text.Json with options",
            (json, type) => JsonSerializer.Deserialize(Encoding.UTF8.GetBytes(json), type, Options),
            (value, type) => JsonSerializer.Serialize(value, type, Options)),
        new(Client, Receive, (value, type) => JsonSerializer.Serialize(value, type)),
    ];

    private const string Client = "the client";

    /// <summary>Whether this way reads a type. A client receives objects, never one of a choice.</summary>
    public bool CanRead(Type type) => _name != Client || (typeof(IntercomModel).IsAssignableFrom(type) && !type.IsAbstract);

    public object? Read(string json, Type type) => _read(json, type);

    public string Write(object? value, Type type) => _write(value, type);

    public override string ToString() => _name;

    private static object? Receive(string json, Type type)
    {
        try
        {
            return SendMethod.MakeGenericMethod(type).Invoke(obj: null, [json]);
        }
        catch (TargetInvocationException exception)
        {
            throw exception.InnerException!;
        }
    }

    private static T? Send<T>(string json)
        where T : class
    {
        using HttpClient httpClient = new(new StubHandler(_ => new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StringContent(json, Encoding.UTF8, "application/json"),
        }));
        using IntercomClient client = new(httpClient, new IntercomClientOptions { AccessToken = "token-of-the-tests" });
        return client.SendAsync<T>(HttpMethod.Get, "things").GetAwaiter().GetResult();
    }
}
