using System.Net;
using System.Text;

namespace Intercom.Tests.Client;

/// <summary>Test doubles that an application needs to test itself without Intercom.</summary>
public class TestDoubleTests
{
    [TestCaseSource(nameof(Failures))]
    public async Task A_test_double_of_an_area_can_throw_every_exception(IntercomException failure)
    {
        IContactsClient contacts = InterfaceProxy.Of<IContactsClient>(_ => throw failure);

        (await contacts.Invoking(called => called.GetAsync("1")).Should().ThrowAsync<IntercomException>()).Which.Should().BeSameAs(failure);
        failure.Operation.Should().Be("Contacts.Get");
    }

    [Test]
    public void A_created_error_has_the_given_values()
    {
        IntercomApiException error = new(
            "Contacts.Get", HttpStatusCode.NotFound, new IntercomError("not_found", "User Not Found", field: null));

        error.HasCode("not_found").Should().BeTrue();
        error.Message.Should().Be("Contacts.Get failed with 404 NotFound: not_found: User Not Found");
        error.RequestId.Should().BeNull();
        error.Headers.Should().BeEmpty();
        error.ResponseBody.Should().BeEmpty();
    }

    [Test]
    public void An_error_can_be_created_without_details()
    {
        new IntercomApiException("Contacts.Get", HttpStatusCode.BadGateway).Errors.Should().BeEmpty();
        FluentActions.Invoking(() => new IntercomApiException("Contacts.Get", HttpStatusCode.BadGateway, null!))
            .Should().Throw<ArgumentNullException>().WithParameterName("errors");
    }

    [Test]
    public void Other_created_exceptions_have_the_given_values()
    {
        IOException cause = new("Cut.");

        new IntercomTimeoutException("A.B", TimeSpan.FromSeconds(1.5)).Message.Should().Be("A.B received no response within 1.5 seconds.");
        new IntercomConnectionException("A.B", "cut", cause).InnerException.Should().BeSameAs(cause);
        new IntercomSerializationException("A.B", "data[0]", "odd").Path.Should().Be("data[0]");
    }

    [Test]
    public async Task A_test_double_of_an_area_can_return_a_file()
    {
        MemoryStream content = new(Encoding.UTF8.GetBytes("sound"));
        ICallsClient calls =
            InterfaceProxy.Of<ICallsClient>(_ => Task.FromResult(new IntercomFile(content, "audio/wav", "call.wav", length: 5)));

        using (IntercomFile file = await calls.DownloadRecordingAsync("1"))
        {
            (file.ContentType, file.FileName, file.Length).Should().Be(("audio/wav", "call.wav", 5));
            using StreamReader reader = new(file.Content, leaveOpen: true);
            (await reader.ReadToEndAsync()).Should().Be("sound");
        }

        content.CanRead.Should().BeFalse();
        FluentActions.Invoking(() => new IntercomFile(null!)).Should().Throw<ArgumentNullException>().WithParameterName("content");
    }

    [Test]
    public async Task A_test_double_of_the_client_returns_test_doubles_of_areas()
    {
        IContactsClient contacts = InterfaceProxy.Of<IContactsClient>(_ => Task.FromResult(new Contact { Id = "7" }));
        IIntercomClient client = InterfaceProxy.Of<IIntercomClient>(_ => contacts);

        (await client.Contacts.GetAsync("1")).Id.Should().Be("7");
    }

    [Test]
    public async Task A_class_derived_from_an_area_can_override_its_response()
    {
        using FakeIntercom intercom = FakeIntercom.Responding("""{"id":"of-intercom"}""");
        OwnTagsClient tags = new(intercom.Client.Connection);

        (await tags.GetAsync("mine")).Id.Should().Be("mine");
        (await tags.GetAsync("1")).Id.Should().Be("of-intercom");
        intercom.Sent.Should().ContainSingle();
    }

    private static IEnumerable<IntercomException> Failures() =>
    [
        new IntercomApiException(
            "Contacts.Get", HttpStatusCode.TooManyRequests, new IntercomError("rate_limit_exceeded", message: null, field: null)),
        new IntercomTimeoutException("Contacts.Get", TimeSpan.FromSeconds(1)),
        new IntercomConnectionException("Contacts.Get", "no route"),
        new IntercomSerializationException("Contacts.Get", "id", "no text"),
    ];

    private sealed class OwnTagsClient(ApiConnection connection) : TagsClient(connection)
    {
        public override Task<Tag> GetAsync(string tagId, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
            tagId == "mine" ? Task.FromResult(new Tag { Id = tagId }) : base.GetAsync(tagId, options, cancellationToken);
    }
}
