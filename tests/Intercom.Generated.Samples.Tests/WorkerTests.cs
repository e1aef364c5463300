using Intercom.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Worker;

namespace Intercom.Samples.Tests;

/// <summary>The worker of the samples, with a server in place of Intercom.</summary>
public class WorkerTests
{
    private IntercomTestServer _server = null!;
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void CreateServer()
    {
        _server = IntercomTestServer.Create();
        _folder = new TemporaryFolder();
        _folder.Write("users.csv", "user-1,ada@example.com,Ada\nuser-2,alan@example.com\nno user\n");
    }

    [TearDown]
    public void DisposeServer()
    {
        _server.Dispose();
        _folder.Dispose();
    }

    [Test]
    public async Task The_worker_sends_all_users_and_a_second_run_changes_nothing()
    {
        using IHost host = Build();
        UserSync sync = host.Services.GetRequiredService<UserSync>();

        UserSyncResult first = await sync.RunAsync(progress: null, CancellationToken.None);
        UserSyncResult second = await sync.RunAsync(progress: null, CancellationToken.None);

        first.Should().Be(new UserSyncResult(Sent: 2, Rejected: 0)).And.Be(second);
        _server.Workspace.Contacts.Count.Should().Be(2);
    }

    [Test]
    public async Task A_user_whose_values_are_rejected_does_not_stop_the_others()
    {
        using IHost host = Build();
        _server.FailNext(System.Net.HttpStatusCode.UnprocessableEntity, "parameter_invalid");

        CountProgress progress = new();
        UserSyncResult result = await host.Services.GetRequiredService<UserSync>().RunAsync(progress, CancellationToken.None);

        result.Should().Be(new UserSyncResult(Sent: 1, Rejected: 1));
        progress.Counts.Should().Equal(1, 2);
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task The_worker_runs_when_its_host_starts_and_stops_with_it(CancellationToken cancellationToken)
    {
        using IHost host = Build();

        await host.StartAsync(cancellationToken);
        while (_server.Workspace.Contacts.Count < 2)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        await host.StopAsync(cancellationToken);
        _server.Requests.Should().OnlyContain(request => request.Operation == "Contacts.Create");
    }

    [Test]
    public void An_interval_of_zero_is_rejected_at_the_start()
    {
        using IHost host = Build(("Sync:Interval", "00:00:00"));

        host.Invoking(built => built.Start()).Should().Throw<OptionsValidationException>().WithMessage("*Sync:Interval*");
    }

    private IHost Build(params (string Key, string Value)[] settings)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Intercom:AccessToken"] = _server.AccessToken,
            ["Sync:File"] = _folder.PathOf("users.csv"),
            ["Sync:MaxConcurrency"] = "1",
        });
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(
            setting => setting.Key, string? (setting) => setting.Value, StringComparer.Ordinal));
        builder.AddUserSync().ConfigurePrimaryHttpMessageHandler(() => _server.CreateHandler());
        builder.Services.PostConfigure<IntercomClientOptions>(options => options.Region = _server.Region);
        return builder.Build();
    }

    // Unlike Progress<T>, it is called by the one that reports.
    private sealed class CountProgress : IProgress<int>
    {
        public List<int> Counts { get; } = [];

        public void Report(int value) => Counts.Add(value);
    }
}
