using System.IO.Compression;
using System.Net;
using System.Text;
using Intercom.Testing.Tests.Support;

namespace Intercom.Testing.Tests.Wire;

internal sealed class BodyTests : ServerTest
{
    [TestCase("{\"name\":")]
    [TestCase("[1, 2]")]
    [TestCase("\"text\"")]
    [TestCase("{} {}")]
    public async Task What_is_not_one_json_object_is_a_bad_request(string body)
    {
        RawResponse response = await Raw.PostAsync("/ticket_types", body);

        response.Status.Should().Be(HttpStatusCode.BadRequest);
        response.ErrorCode.Should().Be("bad_request");
    }

    [TestCase("{}")]
    [TestCase("{\"name\":null}")]
    public async Task A_required_member_that_is_missing_is_named(string body)
    {
        RawResponse response = await Raw.PostAsync("/ticket_types", body);

        response.Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        response.ErrorCode.Should().Be("parameter_not_found");
        ((string?)response.Json["errors"]![0]!["field"]).Should().Be("name");
    }

    [Test]
    public async Task A_value_outside_of_an_enumeration_is_rejected_with_the_right_ones()
    {
        CreateTicketTypeRequest request = new() { Name = "Bug", Category = new TicketCategory("Insect") };

        IntercomApiException exception =
            await Failure.OfAsync(() => Client.TicketTypes.CreateAsync(request), HttpStatusCode.BadRequest, "parameter_invalid");

        exception.Errors[0].Field.Should().Be("category");
        exception.Errors[0].Message.Should().Contain("Customer, Back-office, Tracker");
    }

    [TestCase("{\"name\":\"Bug\",\"is_internal\":\"perhaps\"}")]
    [TestCase("{\"name\":{\"a\":1}}")]
    public async Task A_value_of_the_wrong_type_is_rejected(string body)
    {
        RawResponse response = await Raw.PostAsync("/ticket_types", body);

        response.Status.Should().Be(HttpStatusCode.BadRequest);
        response.ErrorCode.Should().Be("type_mismatch");
    }

    [Test]
    public async Task Members_that_the_operation_does_not_have_are_dropped()
    {
        RawResponse response = await Raw.PostAsync("/ticket_types", """{"name":"Bug","id":"77","something":1}""");

        response.Status.Should().Be(HttpStatusCode.OK);
        ((string?)response.Json["id"]).Should().Be("1");
        response.Json.ContainsKey("something").Should().BeFalse();
    }

    [Test]
    public async Task A_body_beyond_the_limit_is_too_large()
    {
        using HttpRequestMessage request = Raw.Request(HttpMethod.Post, "/ticket_types", new string(' ', 11 * 1024 * 1024));
        request.Headers.ExpectContinue = true;

        RawResponse response = await Raw.SendAsync(request);

        response.Status.Should().Be(HttpStatusCode.RequestEntityTooLarge);
        response.ErrorCode.Should().Be("payload_too_large");
    }

    [Test]
    public async Task Text_beyond_ascii_comes_back_as_it_was_sent()
    {
        TicketType created = await Client.TicketTypes.CreateAsync(new CreateTicketTypeRequest { Name = "Fehler \u00fc \u2603 \U0001F41B" });

        created.Name.Should().Be("Fehler \u00fc \u2603 \U0001F41B");
    }

    [Test]
    public async Task A_response_is_compressed_for_those_who_take_it()
    {
        using HttpRequestMessage request = Raw.Request(HttpMethod.Get, "/ticket_states");
        request.Headers.AcceptEncoding.ParseAdd("gzip");

        RawResponse compressed = await Raw.SendAsync(request);
        RawResponse plain = await Raw.GetAsync("/ticket_states");

        compressed.ContentEncoding.Should().Equal("gzip");
        plain.ContentEncoding.Should().BeEmpty();
        Decompress(compressed.Bytes).Should().Be(Encoding.UTF8.GetString(plain.Bytes));
    }

    private static string Decompress(byte[] bytes)
    {
        using GZipStream stream = new(new MemoryStream(bytes), CompressionMode.Decompress);
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
