using System.Net;

namespace Intercom.Tests.Client;

public class RegionDetectionTests
{
    private const string Unauthorized = """{"errors":[{"code":"unauthorized","message":"Access Token Invalid"}]}""";

    [TestCase("US", "UnitedStates", 1)]
    [TestCase("eu", "Europe", 1)]
    [TestCase("AU", "Australia", 1)]
    public async Task Where_the_first_region_routes_the_call_the_answer_names_the_region(string named, string region, int calls)
    {
        List<Uri> called = [];
        using FakeIntercom intercom = Answering(called, _ => FakeIntercom.Answer($$$"""{"type":"admin","app":{"region":"{{{named}}}"} }"""));

        (await IntercomRegion.DetectAsync(FakeIntercom.Token, intercom.HttpClient)).Name.Should().Be(region);

        called.Should().HaveCount(calls);
    }

    [TestCase("api.eu.intercom.io", "Europe", 2)]
    [TestCase("api.au.intercom.io", "Australia", 3)]
    public async Task A_region_that_does_not_take_the_token_is_followed_by_the_next(string host, string region, int calls)
    {
        List<Uri> called = [];
        using FakeIntercom intercom = Answering(called, request => request.Address.Host == host
            ? FakeIntercom.Answer("""{"type":"admin","app":{"region":"somewhere new"}}""")
            : FakeIntercom.Answer(Unauthorized, HttpStatusCode.Unauthorized));

        (await IntercomRegion.DetectAsync(FakeIntercom.Token, intercom.HttpClient)).Name.Should().Be(region);

        called.Should().HaveCount(calls).And.OnlyContain(address => address.AbsolutePath == "/me");
    }

    [TestCase("null")]
    [TestCase("{}")]
    [TestCase("""{"app":null}""")]
    [TestCase("""{"app":{"region":null}}""")]
    [TestCase("""{"app":{"region":"https://evil.example"}}""")]
    public async Task An_answer_without_a_known_region_tells_by_who_gave_it(string body)
    {
        using FakeIntercom intercom = FakeIntercom.Answering(body);

        (await IntercomRegion.DetectAsync(FakeIntercom.Token, intercom.HttpClient)).Should().Be(IntercomRegion.UnitedStates);
    }

    [Test]
    public async Task A_token_that_no_region_takes_is_told_as_such()
    {
        using FakeIntercom intercom = FakeIntercom.Answering(Unauthorized, HttpStatusCode.Unauthorized);

        await FluentActions.Awaiting(() => IntercomRegion.DetectAsync(FakeIntercom.Token, intercom.HttpClient)).Should().ThrowAsync<IntercomAuthenticationException>();

        intercom.Sent.Should().HaveCount(3);
    }

    [Test]
    public async Task Another_error_ends_the_search()
    {
        using FakeIntercom intercom = FakeIntercom.Answering("{}", HttpStatusCode.NotFound);

        await FluentActions.Awaiting(() => IntercomRegion.DetectAsync(FakeIntercom.Token, intercom.HttpClient)).Should().ThrowAsync<IntercomNotFoundException>();

        intercom.Sent.Should().ContainSingle();
    }

    [TestCase("{}")]
    [TestCase("""{"errors":[{"code":"api_plan_restricted"}]}""")]
    public async Task A_region_that_forbids_the_request_knows_the_token(string body)
    {
        List<Uri> called = [];
        using FakeIntercom intercom = Answering(called, request => FakeIntercom.Answer(body, request.Address.Host == "api.eu.intercom.io" ? HttpStatusCode.Forbidden : HttpStatusCode.Unauthorized));

        (await IntercomRegion.DetectAsync(FakeIntercom.Token, intercom.HttpClient)).Should().Be(IntercomRegion.Europe);

        called.Should().HaveCount(2);
    }

    [Test]
    public async Task Without_a_token_nothing_is_asked() =>
        (await FluentActions.Awaiting(() => IntercomRegion.DetectAsync(" ")).Should().ThrowAsync<ArgumentException>()).Which.ParamName.Should().Be("accessToken");

    private static FakeIntercom Answering(List<Uri> called, Func<SentRequest, HttpResponseMessage> answer) => new(request =>
    {
        called.Add(request.Address);
        return answer(request);
    });
}
