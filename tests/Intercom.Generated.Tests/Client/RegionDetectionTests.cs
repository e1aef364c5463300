using System.Net;

namespace Intercom.Tests.Client;

public class RegionDetectionTests
{
    private const string Unauthorized = """{"errors":[{"code":"unauthorized","message":"Access Token Invalid"}]}""";

    [TestCase("US", "UnitedStates", 1)]
    [TestCase("eu", "Europe", 1)]
    [TestCase("AU", "Australia", 1)]
    public async Task The_region_in_the_response_is_detected_when_the_first_region_forwards_the_request(
        string named, string region, int calls)
    {
        List<Uri> called = [];
        using FakeIntercom intercom =
            Responding(called, _ => FakeIntercom.Response($$$"""{"type":"admin","app":{"region":"{{{named}}}"} }"""));

        (await IntercomRegion.DetectAsync(FakeIntercom.Token, intercom.HttpClient)).Name.Should().Be(region);

        called.Should().HaveCount(calls);
    }

    [TestCase("api.eu.intercom.io", "Europe", 2)]
    [TestCase("api.au.intercom.io", "Australia", 3)]
    public async Task After_a_region_that_rejects_the_token_the_next_one_is_tried(string host, string region, int calls)
    {
        List<Uri> called = [];
        using FakeIntercom intercom = Responding(called, request => request.Address.Host == host
            ? FakeIntercom.Response("""{"type":"admin","app":{"region":"somewhere new"}}""")
            : FakeIntercom.Response(Unauthorized, HttpStatusCode.Unauthorized));

        (await IntercomRegion.DetectAsync(FakeIntercom.Token, intercom.HttpClient)).Name.Should().Be(region);

        called.Should().HaveCount(calls).And.OnlyContain(address => address.AbsolutePath == "/me");
    }

    [TestCase("null")]
    [TestCase("{}")]
    [TestCase("""{"app":null}""")]
    [TestCase("""{"app":{"region":null}}""")]
    [TestCase("""{"app":{"region":"https://evil.example"}}""")]
    public async Task A_response_without_a_known_region_detects_the_region_that_sent_it(string body)
    {
        using FakeIntercom intercom = FakeIntercom.Responding(body);

        (await IntercomRegion.DetectAsync(FakeIntercom.Token, intercom.HttpClient)).Should().Be(IntercomRegion.UnitedStates);
    }

    [Test]
    public async Task A_token_that_all_regions_reject_throws_an_authentication_exception()
    {
        using FakeIntercom intercom = FakeIntercom.Responding(Unauthorized, HttpStatusCode.Unauthorized);

        await FluentActions.Awaiting(() => IntercomRegion.DetectAsync(FakeIntercom.Token, intercom.HttpClient))
            .Should().ThrowAsync<IntercomAuthenticationException>();

        intercom.Sent.Should().HaveCount(3);
    }

    [Test]
    public async Task Another_error_ends_the_detection()
    {
        using FakeIntercom intercom = FakeIntercom.Responding("{}", HttpStatusCode.NotFound);

        await FluentActions.Awaiting(() => IntercomRegion.DetectAsync(FakeIntercom.Token, intercom.HttpClient))
            .Should().ThrowAsync<IntercomNotFoundException>();

        intercom.Sent.Should().ContainSingle();
    }

    [TestCase("{}")]
    [TestCase("""{"errors":[{"code":"api_plan_restricted"}]}""")]
    public async Task A_region_that_responds_with_403_is_detected(string body)
    {
        List<Uri> called = [];
        using FakeIntercom intercom = Responding(
            called,
            request => FakeIntercom.Response(
                body, request.Address.Host == "api.eu.intercom.io" ? HttpStatusCode.Forbidden : HttpStatusCode.Unauthorized));

        (await IntercomRegion.DetectAsync(FakeIntercom.Token, intercom.HttpClient)).Should().Be(IntercomRegion.Europe);

        called.Should().HaveCount(2);
    }

    [Test]
    public async Task Without_a_token_nothing_is_sent() =>
        (await FluentActions.Awaiting(() => IntercomRegion.DetectAsync(" ")).Should().ThrowAsync<ArgumentException>()).Which.ParamName
            .Should().Be("accessToken");

    private static FakeIntercom Responding(List<Uri> called, Func<SentRequest, HttpResponseMessage> response) => new(request =>
    {
        called.Add(request.Address);
        return response(request);
    });
}
