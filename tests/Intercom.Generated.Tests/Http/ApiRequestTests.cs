namespace Intercom.Tests.Http;

/// <summary>Requests that an application describes itself, for calls that no area has.</summary>
public class ApiRequestTests
{
    [Test]
    public async Task A_request_of_the_application_is_sent_like_any_other()
    {
        using FakeIntercom intercom = FakeIntercom.Responding("""{"id":"7"}""");

        Contact contact = await intercom.Client.Connection.SendAsync<Contact>(
            new ApiRequest("Contacts.Visits", HttpMethod.Put, "contacts/{contact_id}/visits")
                .Path("contact_id", "a/b").Query("page", 2).Body(new { Count = 1 }));

        contact.Id.Should().Be("7");
        intercom.OnlySent.ToString().Should().Be("PUT /contacts/a%2Fb/visits?page=2");
        intercom.OnlySent.Header("Authorization").Should().Be($"Bearer {FakeIntercom.Token}");
    }

    [Test]
    public async Task Numbers_lists_and_extensible_enums_are_sent_in_the_URL()
    {
        using FakeIntercom intercom = FakeIntercom.Responding("{}");

        await intercom.Client.Connection.SendAsync(new ApiRequest("Test", HttpMethod.Get, "things/{number}/{kind}")
            .Path("number", 7)
            .Path("kind", ContactRole.Lead)
            .Query("weight", 1.5)
            .Query("label", ["a b", "c"])
            .Query("none", (IEnumerable<string>?)null)
            .RequiredQuery("id", ["1", "2"]));

        intercom.OnlySent.ToString().Should().Be("GET /things/7/lead?weight=1.5&label=a%20b&label=c&id=1&id=2");
    }

    [TestCase(null)]
    [TestCase("")]
    public void A_required_list_must_have_values(string? value)
    {
        string[] values = value is null ? [] : [value];

        FluentActions.Invoking(() => new ApiRequest("Test", HttpMethod.Get, "things").RequiredQuery("id", values))
            .Should().Throw<ArgumentException>().WithParameterName(nameof(values)).WithMessage("*values is empty*Test*");
    }

    [Test]
    public void A_list_that_contains_null_is_rejected()
    {
        string[] values = ["a", null!];

        FluentActions.Invoking(() => new ApiRequest("Test", HttpMethod.Get, "things").Query("id", values))
            .Should().Throw<ArgumentException>().WithParameterName(nameof(values));
    }

    [TestCase("")]
    [TestCase("https://example.com/contacts")]
    [TestCase("HTTPS://example.com")]
    [TestCase("https:contacts")]
    [TestCase("file:///etc/passwd")]
    [TestCase("//example.com/contacts")]
    [TestCase("/contacts")]
    [TestCase("\\\\example.com\\contacts")]
    [TestCase("contacts\\..\\admins")]
    [TestCase("contacts?page=2")]
    [TestCase("contacts#top")]
    [TestCase("contacts:all")]
    [TestCase("..")]
    [TestCase("./contacts")]
    [TestCase("contacts/../admins")]
    [TestCase("contacts/.")]
    public void A_path_that_could_leave_the_base_address_is_rejected(string path) =>
        FluentActions.Invoking(() => new ApiRequest("Test", HttpMethod.Get, path))
            .Should().Throw<ArgumentException>().WithParameterName(nameof(path));

    // The parser of addresses trims spaces and knows escaped dots.
    [TestCase(" //example.com/contacts")]
    [TestCase("\t//example.com/contacts")]
    [TestCase("\n/contacts")]
    [TestCase(" /contacts")]
    [TestCase("%2e%2e/%2e%2e/admins")]
    [TestCase("contacts/%2E%2E/%2E%2E/admins")]
    [TestCase("contacts/.%2e/.%2e/.%2e/admins")]
    public async Task An_escaped_path_never_leaves_the_base_address(string path)
    {
        using FakeIntercom intercom = OnCustomBase();

        await intercom.Client.Connection.Invoking(connection => connection.SendAsync(new ApiRequest("Test", HttpMethod.Get, path)))
            .Should().ThrowAsync<ArgumentException>();

        intercom.Sent.Should().BeEmpty();
    }

    [Test]
    public async Task The_path_of_a_custom_base_address_is_kept()
    {
        using FakeIntercom intercom = OnCustomBase();

        await intercom.Client.Connection.SendAsync(
            new ApiRequest("Test", HttpMethod.Get, "contacts/{contact_id}").Path("contact_id", "../../x"));
        await intercom.Client.Contacts.ListAsync(perPage: 5);

        intercom.Sent.Select(request => request.Address.AbsoluteUri).Should()
            .Equal(
                "https://proxy.example.com/intercom/v1/contacts/..%2F..%2Fx", "https://proxy.example.com/intercom/v1/contacts?per_page=5");
    }

    [Test]
    public void A_parameter_that_the_path_does_not_have_is_rejected() =>
        FluentActions.Invoking(() => new ApiRequest("Test", HttpMethod.Get, "contacts/{contact_id}").Path("id", "1"))
            .Should().Throw<ArgumentException>().WithParameterName("name").WithMessage("contacts/{contact_id} has no parameter 'id'*");

    [Test]
    public async Task A_path_parameter_without_a_value_throws_and_nothing_is_sent()
    {
        using FakeIntercom intercom = FakeIntercom.Responding("{}");
        ApiRequest request = new ApiRequest("Contacts.Tag", HttpMethod.Get, "contacts/{contact_id}/tags/{tag_id}").Path("contact_id", "1");

        await intercom.Client.Connection.Invoking(connection => connection.SendAsync(request))
            .Should().ThrowAsync<InvalidOperationException>().WithMessage("Contacts.Tag cannot be sent*{tag_id}*");

        intercom.Sent.Should().BeEmpty();
    }

    private static FakeIntercom OnCustomBase() =>
        FakeIntercom.With(options => options.Region = IntercomRegion.Custom(new Uri("https://proxy.example.com/intercom/v1")));
}
