namespace Intercom.Tests.Client;

public class IntercomRegionTests
{
    [Test]
    public void The_hosts_are_the_servers_of_the_description() =>
        IntercomRegion.Known.Select(region => region.BaseAddress.ToString().TrimEnd('/')).Should().Equal(Description.Servers);

    [Test]
    public void The_known_regions_are_those_with_a_name() =>
        IntercomRegion.Known.Should().Equal(IntercomRegion.UnitedStates, IntercomRegion.Europe, IntercomRegion.Australia);

    [TestCase("us", "UnitedStates")]
    [TestCase("US", "UnitedStates")]
    [TestCase("USA", "UnitedStates")]
    [TestCase("UnitedStates", "UnitedStates")]
    [TestCase("united states", "UnitedStates")]
    [TestCase("United-States", "UnitedStates")]
    [TestCase("eu", "Europe")]
    [TestCase("EU", "Europe")]
    [TestCase("Europe", "Europe")]
    [TestCase("EUROPE", "Europe")]
    [TestCase("au", "Australia")]
    [TestCase("Aus", "Australia")]
    [TestCase("australia", "Australia")]
    [TestCase(" eu ", "Europe")]
    public void Every_spelling_of_a_region_is_parsed(string text, string expected)
    {
        IntercomRegion.Parse(text).Name.Should().Be(expected);
        IntercomRegion.TryParse(text, out IntercomRegion? region).Should().BeTrue();
        region!.Name.Should().Be(expected);
    }

    [TestCase("asia")]
    [TestCase("")]
    [TestCase("   ")]
    [TestCase(null)]
    [TestCase("http://api.example.com")]
    [TestCase("ftp://api.example.com")]
    [TestCase("https://user:password@api.example.com")]
    [TestCase("https://api.example.com/?region=eu")]
    [TestCase("https://api.example.com/#eu")]
    public void An_invalid_region_throws_with_the_valid_names(string? text)
    {
        IntercomRegion.TryParse(text, out IntercomRegion? region).Should().BeFalse();
        region.Should().BeNull();
        FluentActions.Invoking(() => IntercomRegion.Parse(text!)).Should().Throw<ArgumentException>()
            .WithMessage("*us (United States)*eu (Europe)*au (Australia)*https*").WithParameterName("value");
    }

    [TestCase("https://proxy.example.com/intercom", "https://proxy.example.com/intercom/")]
    [TestCase("http://localhost:5000", "http://localhost:5000/")]
    [TestCase("http://127.0.0.1:5000/", "http://127.0.0.1:5000/")]
    public void An_address_is_parsed_as_a_region(string text, string expected) =>
        IntercomRegion.Parse(text).BaseAddress.Should().Be(expected);

    [TestCase("https://proxy.example.com", "https://proxy.example.com/contacts")]
    [TestCase("https://proxy.example.com/", "https://proxy.example.com/contacts")]
    [TestCase("https://proxy.example.com//", "https://proxy.example.com/contacts")]
    [TestCase("https://proxy.example.com/intercom", "https://proxy.example.com/intercom/contacts")]
    [TestCase("https://proxy.example.com/intercom/", "https://proxy.example.com/intercom/contacts")]
    [TestCase("https://proxy.example.com:8443/a/b/", "https://proxy.example.com:8443/a/b/contacts")]
    [TestCase("http://localhost:5000", "http://localhost:5000/contacts")]
    [TestCase("http://127.0.0.1:5000/x", "http://127.0.0.1:5000/x/contacts")]
    [TestCase("http://[::1]:5000", "http://[::1]:5000/contacts")]
    public async Task Paths_are_appended_to_a_custom_address(string address, string expected)
    {
        using FakeIntercom intercom = FakeIntercom.With(options => options.Region = IntercomRegion.Custom(new Uri(address)));

        await intercom.Client.Contacts.ListAsync();

        intercom.OnlySent.Address.AbsoluteUri.Should().Be(expected);
    }

    [TestCase("http://api.example.com")]
    [TestCase("http://127.0.0.1.example.com")]
    [TestCase("ftp://localhost")]
    [TestCase("file:///tmp")]
    [TestCase("/contacts")]
    [TestCase("https://user@api.example.com")]
    [TestCase("https://user:password@api.example.com")]
    [TestCase("https://api.example.com/?a=b")]
    [TestCase("https://api.example.com/#a")]
    public void An_address_that_would_expose_the_token_is_rejected(string address) =>
        FluentActions.Invoking(() => IntercomRegion.Custom(new Uri(address, UriKind.RelativeOrAbsolute)))
            .Should().Throw<ArgumentException>().WithParameterName("baseAddress");

    [Test]
    public void A_null_address_is_rejected() =>
        FluentActions.Invoking(() => IntercomRegion.Custom(null!)).Should().Throw<ArgumentNullException>().WithParameterName("baseAddress");

    [Test]
    public void Regions_with_the_same_address_are_equal()
    {
        IntercomRegion custom = IntercomRegion.Custom(new Uri("https://api.eu.intercom.io"));

        custom.Should().Be(IntercomRegion.Europe).And.NotBe(IntercomRegion.Australia);
        (custom == IntercomRegion.Europe).Should().BeTrue();
        (custom != IntercomRegion.Europe).Should().BeFalse();
        custom.GetHashCode().Should().Be(IntercomRegion.Europe.GetHashCode());
    }

    [Test]
    public void A_region_prints_name_and_address() => IntercomRegion.Europe.ToString().Should().Be("Europe (https://api.eu.intercom.io/)");

    [Test]
    public async Task Requests_are_sent_to_the_host_of_the_region()
    {
        using FakeIntercom intercom = FakeIntercom.With(options => options.Region = IntercomRegion.Australia);

        await intercom.Client.Contacts.GetAsync("1");

        intercom.OnlySent.Address.Should().Be("https://api.au.intercom.io/contacts/1");
    }
}
