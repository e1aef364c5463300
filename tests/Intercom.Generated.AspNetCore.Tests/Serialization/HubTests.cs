using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Intercom.AspNetCore.Tests.Serialization;

/// <summary>Models as arguments and results of SignalR hubs, under the options of an application.</summary>
[TestFixtureSource(typeof(ApplicationOptions), nameof(ApplicationOptions.All))]
public class HubTests(ApplicationOptions application)
{
    private WebApplication _server = null!;
    private HubConnection _connection = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddLogging();
        builder.Services.AddSignalR(options => options.EnableDetailedErrors = true)
            .AddJsonProtocol(protocol => protocol.PayloadSerializerOptions = application.Options);
        _server = builder.Build();
        _server.MapHub<ContactsHub>(ContactsHub.Path);
        await _server.StartAsync();
        _connection = new HubConnectionBuilder()
            .WithUrl(new Uri(new Uri(_server.Urls.Single()), ContactsHub.Path))
            .AddJsonProtocol(protocol => protocol.PayloadSerializerOptions = application.Options)
            .Build();
        await _connection.StartAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _connection.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Test]
    public async Task A_model_that_a_hub_receives_and_returns_has_the_JSON_of_the_API()
    {
        JsonElement json = await _connection.InvokeAsync<JsonElement>(nameof(ContactsHub.Wrap), ContactJson.Read());

        ContactJson.ShouldBeSame(json.GetRawText(), application.EnvelopeJson);
    }

    [Test]
    public async Task A_model_that_a_client_sends_has_the_JSON_of_the_API()
    {
        JsonElement json = await _connection.InvokeAsync<JsonElement>(nameof(ContactsHub.Inspect), ContactJson.Read());

        ContactJson.ShouldBeSame(json.GetRawText(), ContactJson.Text);
    }

    [Test]
    public async Task A_model_that_a_client_receives_has_the_values_of_the_API()
    {
        ContactEnvelope envelope = await _connection.InvokeAsync<ContactEnvelope>(nameof(ContactsHub.Wrap), ContactJson.Read());

        Contact contact = envelope.KnownContacts.Should().ContainSingle().Subject;
        contact.Role.Should().Be(new ContactRole("partner"));
        contact.CreatedAt.Should().Be(DateTimeOffset.FromUnixTimeSeconds(1_700_000_000));
        contact.CustomAttributes["coupon"].Should().Be(AttributeValue.Null);
        ContactJson.ShouldBeSame(JsonSerializer.Serialize(contact), ContactJson.Text);
    }

    [Test]
    public async Task Models_that_a_hub_announces_and_streams_have_the_JSON_of_the_API()
    {
        TaskCompletionSource<(JsonElement Contact, ContactEnvelope Envelope)> announced =
            new(TaskCreationOptions.RunContinuationsAsynchronously);
        using IDisposable subscription = _connection.On<JsonElement, ContactEnvelope>(
            ContactsHub.Announced, (contact, envelope) => announced.TrySetResult((contact, envelope)));

        await _connection.InvokeAsync(nameof(ContactsHub.AnnounceAsync), ContactJson.Read());
        (JsonElement contact, ContactEnvelope envelope) = await announced.Task.WaitAsync(TimeSpan.FromSeconds(30));
        List<JsonElement> streamed = [];
        await foreach (JsonElement item in _connection.StreamAsync<JsonElement>(nameof(ContactsHub.ListAsync), ContactJson.Read()))
        {
            streamed.Add(item);
        }

        ContactJson.ShouldBeSame(contact.GetRawText(), ContactJson.Text);
        ContactJson.ShouldBeSame(JsonSerializer.Serialize(envelope.KnownContacts), $"[{ContactJson.Text}]");
        ContactJson.ShouldBeSame(streamed.Should().ContainSingle().Subject.GetRawText(), ContactJson.Text);
    }
}
