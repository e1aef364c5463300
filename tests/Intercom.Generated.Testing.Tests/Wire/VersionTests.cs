using System.Net;
using Intercom.Testing.Tests.Support;

namespace Intercom.Testing.Tests.Wire;

internal sealed class VersionTests : ServerTest
{
    [Test]
    public async Task An_unknown_version_is_rejected()
    {
        RequestOptions options = new() { ApiVersion = "2.999" };

        await Failure.OfAsync(() => Client.Admins.ListAsync(options: options), HttpStatusCode.BadRequest, "intercom_version_invalid");
    }

    [Test]
    public async Task Versions_of_the_description_are_served_and_so_is_none()
    {
        RequestOptions options = new() { ApiVersion = IntercomApiVersion.V2_9 };

        await Client.Invoking(client => client.Admins.ListAsync(options: options)).Should().NotThrowAsync();
        (await Raw.GetAsync("/admins")).Status.Should().Be(HttpStatusCode.OK);
    }
}
