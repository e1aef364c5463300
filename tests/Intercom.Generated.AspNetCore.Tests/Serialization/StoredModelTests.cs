using System.Text.Json;
using System.Text.Json.Serialization;
using Intercom.AspNetCore.Tests.Support;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Intercom.AspNetCore.Tests.Serialization;

/// <summary>Models in caches and document databases.</summary>
public class StoredModelTests
{
    private const string Key = "contact:1";

    // As given to CosmosClientOptions.UseSystemTextJsonSerializerWithOptions.
    private static readonly JsonSerializerOptions Documents = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    [TestCaseSource(typeof(ApplicationOptions), nameof(ApplicationOptions.All))]
    public async Task A_model_in_a_distributed_cache_has_the_JSON_of_the_API(ApplicationOptions application)
    {
        MemoryDistributedCache cache = new(Options.Create(new MemoryDistributedCacheOptions()));

        await cache.SetAsync(Key, JsonSerializer.SerializeToUtf8Bytes(ContactJson.Read(), application.Options));
        Contact contact = JsonSerializer.Deserialize<Contact>(await cache.GetAsync(Key), application.Options)!;

        ContactJson.ShouldBeSame((await cache.GetStringAsync(Key))!, ContactJson.Text);
        ContactJson.ShouldBeSame(JsonSerializer.Serialize(contact), ContactJson.Text);
    }

    [Test]
    public async Task A_model_that_one_process_puts_into_a_hybrid_cache_is_the_same_in_another_process()
    {
        // A hybrid cache uses no memory cache for the entries that processes share.
        UnreliableCache shared = new();
        await using ServiceProvider first = CreateProcess(shared);
        await using ServiceProvider second = CreateProcess(shared);

        await first.GetRequiredService<HybridCache>().SetAsync(Key, ContactEnvelope.Create(ContactJson.Read()));
        ContactEnvelope envelope = await second.GetRequiredService<HybridCache>().GetOrCreateAsync<ContactEnvelope>(
            Key, _ => throw new InvalidOperationException("The cache has no entry."));

        envelope.Role.Should().Be(ContactRole.Lead);
        ContactJson.ShouldBeSame(JsonSerializer.Serialize(envelope.UpdateRequest), """{"name":"Ada","owner_id":null}""");
        ContactJson.ShouldBeSame(JsonSerializer.Serialize(envelope.KnownContacts), $"[{ContactJson.Text}]");
    }

    [Test]
    public async Task A_document_that_contains_a_model_has_the_JSON_of_the_API_within_its_own_names()
    {
        ContactDocument document = new("d1", "workspace-1", Etag: null, ContactJson.Read());

        string stored = await StoreAsync(document);

        ContactJson.ShouldBeSame(stored, $$"""{"id":"d1","partitionKey":"workspace-1","contact":{{ContactJson.Text}}}""");
        ContactJson.ShouldBeSame(await StoreAsync(await ReadAsync<ContactDocument>(stored)), stored);
    }

    [Test]
    public async Task A_model_is_a_document_itself()
    {
        string stored = await StoreAsync(ContactJson.Read());

        ContactJson.ShouldBeSame(stored, ContactJson.Text);
        (await ReadAsync<Contact>(stored)).CustomAttributes["coupon"].Should().Be(AttributeValue.Null);
    }

    // A serializer of a document database has a stream, and the type of the object at run time.
    private static async Task<string> StoreAsync(object document)
    {
        using MemoryStream stream = new();
        await JsonSerializer.SerializeAsync(stream, document, document.GetType(), Documents);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static async Task<T> ReadAsync<T>(string stored)
    {
        using MemoryStream stream = new(System.Text.Encoding.UTF8.GetBytes(stored));
        return (await JsonSerializer.DeserializeAsync<T>(stream, Documents))!;
    }

    private static ServiceProvider CreateProcess(IDistributedCache shared)
    {
        ServiceCollection services = new();
        services.AddSingleton(shared);
        services.AddHybridCache();
        return services.BuildServiceProvider();
    }
}
