using System.Net;

namespace Intercom.Tests.Exceptions;

/// <summary>Messages of exceptions, which are read in logs and terminals.</summary>
public class MessageSanitizerTests
{
    private const string Hostile = "a\r\nINFO forged line\u001B[2J\u0000\u202Eb";

    [TestCase("""{"errors":[{"code":"CODE","message":"TEXT","field":"TEXT"}],"request_id":"TEXT"}""", HttpStatusCode.BadRequest)]
    [TestCase("""{"error_key":"CODE","message":"TEXT"}""", HttpStatusCode.InternalServerError)]
    [TestCase("TEXT", HttpStatusCode.BadGateway)]
    public async Task Text_of_a_server_cannot_forge_log_lines_or_control_a_terminal(string body, HttpStatusCode status)
    {
        string escaped = Newtonsoft.Json.JsonConvert.ToString(Hostile).Trim('"');
        string hostile = body[0] == '{' ? escaped : Hostile;

        IntercomApiException error = await FakeIntercom.CatchAsync<IntercomApiException>(FakeIntercom.Response(
            body.Replace("TEXT", hostile, StringComparison.Ordinal).Replace("CODE", hostile, StringComparison.Ordinal), status));

        error.Message.Should().NotContainAny("\r", "\n", "\u001B", "\u0000", "\u202E").And.Contain("forged line");
        string.Join(' ', error.Errors).Should().NotContainAny("\r", "\n", "\u001B");
    }

    [Test]
    public async Task A_long_message_is_truncated_and_keeps_the_request_id()
    {
        string errors =
            string.Join(',', Enumerable.Repeat($$"""{"code":"parameter_invalid","message":"{{new string('x', 10_000)}}"}""", 50));

        IntercomApiException error = await FakeIntercom.CatchAsync<IntercomApiException>(
            FakeIntercom.Response($$"""{"errors":[{{errors}}],"request_id":"r-1"}""", HttpStatusCode.BadRequest));

        error.Message.Length.Should().BeLessThan(2000);
        error.Message.Should().Contain("r-1");
        error.Errors.Should().HaveCount(50);
    }

    [Test]
    public async Task A_name_of_half_a_million_characters_is_not_in_the_exception()
    {
        string name = new('n', 589_000);

        IntercomSerializationException error =
            await FakeIntercom.CatchAsync<IntercomSerializationException>(FakeIntercom.Response($$$"""{"{{{name}}}":1,"{{{name}}}":2}"""));

        error.ToString().Length.Should().BeLessThan(20_000);
        error.Path.Length.Should().BeLessThan(1000);
    }

    [Test]
    public void Exceptions_that_an_application_creates_are_cleaned_too()
    {
        new IntercomException(Hostile).Message.Should().NotContainAny("\r", "\n", "\u001B");
        new IntercomConnectionException("Contacts.Get", Hostile).Message.Should().NotContainAny("\r", "\n", "\u001B");
        new IntercomJobException("j", "failed", Hostile).Message.Should().NotContainAny("\r", "\n", "\u001B");
        new IntercomException(new string('x', 1999) + "😀" + new string('x', 10)).Message.Should().HaveLength(2000).And.EndWith("...");
    }

    [Test]
    public async Task An_empty_name_and_an_invalid_JSON_value_throw_an_exception_of_this_library() =>
        await FakeIntercom.CatchAsync<IntercomSerializationException>(FakeIntercom.Response("""{"x":{"":NaN}}"""));

    [Test]
    public async Task The_exception_for_an_empty_response_counts_the_attempt() =>
        (await FakeIntercom.CatchAsync<IntercomSerializationException>(FakeIntercom.Response(string.Empty))).Attempts.Should().Be(1);

    [Test]
    public async Task A_redirect_does_not_prove_that_the_request_was_not_processed()
    {
        using FakeIntercom intercom = new(_ =>
        {
            HttpResponseMessage redirect = FakeIntercom.Redirect("/elsewhere");
            redirect.StatusCode = HttpStatusCode.SeeOther;
            return redirect;
        });

        IntercomApiException error = (await intercom.Client.Awaiting(client => client.Contacts.CreateAsync(
            new CreateContactRequest { Email = "a@example.com" })).Should().ThrowAsync<IntercomApiException>()).Which;

        (error.IsRetryable, error.IsTransient).Should().Be((false, false));
    }

    [Test]
    public async Task A_delay_beyond_the_timeout_does_not_hide_the_failure_behind_a_timeout()
    {
        using FakeIntercom intercom = new(
            _ => FakeIntercom.Response("{}", HttpStatusCode.InternalServerError),
            options => (options.Retry, options.Timeout) = (new IntercomRetryOptions
            {
                BaseDelay = TimeSpan.FromSeconds(50),
            }, TimeSpan.FromSeconds(20)));

        IntercomServerException error =
            (await intercom.Client.Awaiting(client => client.Contacts.GetAsync("1")).Should().ThrowAsync<IntercomServerException>()).Which;

        error.Attempts.Should().Be(1);
    }

    [TestCase(HttpStatusCode.NotImplemented)]
    [TestCase(HttpStatusCode.HttpVersionNotSupported)]
    public async Task Status_501_and_505_are_not_transient(HttpStatusCode status) =>
        (await FakeIntercom.CatchAsync<IntercomServerException>(FakeIntercom.Response("{}", status))).IsTransient.Should().BeFalse();
}
