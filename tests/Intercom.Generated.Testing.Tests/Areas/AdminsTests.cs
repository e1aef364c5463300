using System.Net;
using Intercom.Testing.Tests.Support;

namespace Intercom.Testing.Tests.Areas;

internal sealed class AdminsTests : ServerTest
{
    [Test]
    public async Task The_owner_of_the_token_is_returned_with_the_workspace()
    {
        CurrentAdmin? me = await Client.Admins.GetCurrentAsync();

        me!.App!.Name.Should().Be("Test workspace");
        me.App.Region.Should().Be("EU");
        me.App.CreatedAt.Should().Be(Start);
        (await Client.Admins.GetAsync(me.Id!)).Email.Should().Be(me.Email);
    }

    [Test]
    public async Task Admins_are_listed_in_the_order_in_which_they_came()
    {
        Server.AddAdmin("Ada", "ada@example.com");
        Server.AddAdmin("Ben", "ben@example.com");

        AdminList list = await Client.Admins.ListAsync();

        list.Type.Should().Be("admin.list");
        list.Admins.Select(admin => admin.Name).Should().HaveCount(3).And.EndWith(["Ada", "Ben"]);
    }

    [Test]
    public async Task An_unknown_admin_is_not_found() =>
        await Failure.OfAsync(() => Client.Admins.GetAsync("1"), HttpStatusCode.NotFound, "admin_not_found");

    protected override void Configure(IntercomTestServerOptions options)
    {
        options.WorkspaceName = "Test workspace";
        options.WorkspaceRegion = IntercomRegion.Europe;
    }
}
