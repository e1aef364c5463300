using System.Net;
using Intercom.Testing.Tests.Support;

namespace Intercom.Testing.Tests;

internal sealed class RegionTests
{
    [Test]
    public async Task A_server_of_a_region_rejects_the_token_of_a_workspace_of_another_region()
    {
        using IntercomTestServer server = Create(IntercomRegion.Europe, IntercomRegion.Europe);
        TestWorkspace australian = server.AddWorkspace("Sydney", IntercomRegion.Australia);

        (await server.CreateClient().Admins.GetCurrentAsync())!.App!.Region.Should().Be("EU");
        await Failure.OfAsync(() => ClientOf(server, australian).Admins.GetCurrentAsync(), HttpStatusCode.Unauthorized, "unauthorized");
    }

    [Test]
    public async Task A_server_of_the_default_region_serves_workspaces_of_all_regions()
    {
        using IntercomTestServer server = IntercomTestServer.Create();
        TestWorkspace australian = server.AddWorkspace("Sydney", IntercomRegion.Australia);

        (await ClientOf(server, australian).Admins.GetCurrentAsync())!.App!.Region.Should().Be("AU");
    }

    [Test]
    public async Task A_workspace_without_a_region_has_that_of_the_options()
    {
        using IntercomTestServer server = Create(IntercomRegion.Europe, IntercomRegion.Europe);
        TestWorkspace other = server.AddWorkspace("Other");

        (await ClientOf(server, other).Admins.GetCurrentAsync())!.App!.Region.Should().Be("EU");
    }

    [Test]
    public void A_region_that_Intercom_does_not_run_is_rejected_by_name()
    {
        IntercomRegion custom = IntercomRegion.Custom(new Uri("https://example.com"));
        using IntercomTestServer server = IntercomTestServer.Create();

        server.Invoking(each => each.AddWorkspace("Other", custom)).Should().Throw<ArgumentException>()
            .WithMessage("*region must be one of*");
        FluentActions.Invoking(() => Create(IntercomRegion.Europe, custom)).Should().Throw<ArgumentException>()
            .WithMessage("*ServerRegion*");
    }

    private static IntercomTestServer Create(IntercomRegion workspace, IntercomRegion server) =>
        IntercomTestServer.Create(new IntercomTestServerOptions { WorkspaceRegion = workspace, ServerRegion = server });

    private static IntercomClient ClientOf(IntercomTestServer server, TestWorkspace workspace) => server.CreateClient(options =>
    {
        options.AccessToken = workspace.AccessToken;
        options.Retry.MaxRetries = 0;
    });
}
