namespace Intercom.Tests.Client;

public class IntercomApiVersionTests
{
    [Test]
    public void The_default_is_the_version_of_the_description()
    {
        IntercomApiVersion.Default.Value.Should().Be(Description.Version);
        default(IntercomApiVersion).Should().Be(IntercomApiVersion.Default);
    }

    [Test]
    public async Task The_version_is_sent_with_every_request()
    {
        List<SentRequest> sent = [];
        foreach (ClientMethod method in ClientMethod.All)
        {
            using FakeIntercom intercom = FakeIntercom.Responding(method.EmptyResponse);
            await method.CallAsync(intercom.Client);
            sent.Add(intercom.OnlySent);
        }

        sent.Should().HaveSameCount(Description.Operations).And
            .OnlyContain(request => request.Header("Intercom-Version") == Description.Version);
    }

    [Test]
    public async Task The_version_of_the_options_is_sent()
    {
        using FakeIntercom intercom = FakeIntercom.With(options => options.ApiVersion = IntercomApiVersion.V2_13);

        await intercom.Client.Contacts.GetAsync("1");

        intercom.OnlySent.Header("Intercom-Version").Should().Be("2.13");
    }

    [Test]
    public async Task A_request_can_set_another_version()
    {
        using FakeIntercom intercom = FakeIntercom.Responding("{}");

        await intercom.Client.Contacts.GetAsync("1", options: new RequestOptions { ApiVersion = "Preview" });
        await intercom.Client.Contacts.GetAsync("1");

        intercom.Sent.Select(request => request.Header("Intercom-Version")).Should().Equal("Preview", Description.Version);
    }

    [TestCase("2.99")]
    [TestCase("Preview")]
    [TestCase("Unstable")]
    public void Any_text_is_a_version(string text)
    {
        IntercomApiVersion version = text;

        version.Value.Should().Be(text);
        version.ToString().Should().Be(text);
        (version == new IntercomApiVersion(text)).Should().BeTrue();
        (version != IntercomApiVersion.Default).Should().BeTrue();
        version.GetHashCode().Should().Be(new IntercomApiVersion(text).GetHashCode());
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("  ")]
    [TestCase("2 14")]
    [TestCase("2.14\r\nX-Evil: 1")]
    [TestCase("2.1\u00e9")]
    public void Text_that_is_not_valid_in_a_header_is_rejected(string? text) =>
        FluentActions.Invoking(() => new IntercomApiVersion(text!)).Should().Throw<ArgumentException>().WithParameterName("value");
}
