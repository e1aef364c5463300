using Intercom.OpenApi.Document;
using Intercom.OpenApi.Tests.Hostile;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Document;

public class WireNameTests
{
    [TestCase("/")]
    [TestCase("/contacts/{contact_id}/tags")]
    [TestCase("/export/{id}.json")]
    [TestCase("/a-b_c~d/e.f/%20")]
    [TestCase("/users/@me")]
    public void A_path_has_segments_and_parameters(string path) => Accepted(() => WireName.ValidatePath(path, "here"));

    [TestCase("contacts")]
    [TestCase("/../x")]
    [TestCase("/a/./b")]
    [TestCase("/a b")]
    [TestCase("/a?b=c")]
    [TestCase("/a#b")]
    [TestCase("/a:b")]
    [TestCase("/a\\b")]
    [TestCase("/{a")]
    [TestCase("/{a b}")]
    [TestCase("/{}")]
    [TestCase("/a%2")]
    public void A_path_of_another_form_is_rejected_with_its_place(string path) => Rejected(() => WireName.ValidatePath(path, "here"));

    [TestCase("per_page")]
    [TestCase("filter[name]")]
    [TestCase("$top")]
    [TestCase("a.b-c")]
    public void A_parameter_has_a_name(string name) => Accepted(() => WireName.ValidateParameter(name, "here"));

    [TestCase("")]
    [TestCase("a b")]
    [TestCase("a&b")]
    [TestCase("a=b")]
    [TestCase("a\"b")]
    public void A_parameter_of_another_name_is_rejected(string name) => Rejected(() => WireName.ValidateParameter(name, "here"));

    [TestCase("id")]
    [TestCase("@type")]
    [TestCase("a \"quoted\" name")]
    [TestCase("größe")]
    public void A_property_can_have_any_visible_name(string name) => Accepted(() => WireName.ValidateProperty(name, "here"));

    [TestCase("")]
    [TestCase("a\nb")]
    [TestCase("\0")]
    public void A_property_with_control_characters_is_rejected(string name) => Rejected(() => WireName.ValidateProperty(name, "here"));

    [TestCase("")]
    [TestCase("a\nb")]
    [TestCase("a\"b\\c")]
    public void A_value_of_an_enumeration_is_any_text(string value) => Accepted(() => WireName.ValidateValue(value, "here"));

    [Test]
    public void Half_a_character_is_rejected()
    {
        Rejected(() => WireName.ValidateValue("\uDC00", "here"));
        Rejected(() => WireName.ValidateProperty("\uD800", "here"));
    }

    [TestCase("application/json", true)]
    [TestCase("application/vnd.api+json", true)]
    [TestCase("text", false)]
    [TestCase("text/\"x", false)]
    public void A_media_type_has_a_type_and_a_subtype(string name, bool isValid)
    {
        Action validate = () => WireName.ValidateMediaType(name, "here");
        if (isValid)
        {
            validate.Should().NotThrow();
        }
        else
        {
            Rejected(validate);
        }
    }

    [TestCase("2.15", true)]
    [TestCase("Preview", true)]
    [TestCase("2.15\n", false)]
    [TestCase(".", false)]
    [TestCase("1\"; x", false)]
    [TestCase("", false)]
    public void A_version_has_letters_digits_and_dots(string version, bool isVersion) => WireName.IsVersion(version).Should().Be(isVersion);

    [TestCase("https://api.intercom.io", true)]
    [TestCase("https://api.intercom.io:8443/v2/", true)]
    [TestCase("http://api.intercom.io", false)]
    [TestCase("//api.intercom.io", false)]
    [TestCase("/v2", false)]
    [TestCase("https://user:secret@api.intercom.io", false)]
    [TestCase("https://api.intercom.io?x=1", false)]
    [TestCase("https://api.intercom.io#x", false)]
    [TestCase("https://api.intercom.io/{version}", false)]
    [TestCase("https://api.intercom.io\"); x(\"", false)]
    [TestCase("https://", false)]
    [TestCase("https://api.intercom.io/../x", false)]
    [TestCase("file:///etc/passwd", false)]
    public void A_server_has_an_absolute_https_address(string address, bool isServer) => WireName.IsServer(address).Should().Be(isServer);

    [TestCaseSource(typeof(HostileTexts), nameof(HostileTexts.All))]
    public void No_hostile_text_is_a_path_a_parameter_a_version_or_a_server(string text)
    {
        Rejected(() => WireName.ValidatePath(text, "here"));
        Rejected(() => WireName.ValidatePath("/orders/" + text, "here"));
        Rejected(() => WireName.ValidateParameter(text, "here"));
        Rejected(() => WireName.ValidateVersion(text, "here"));
        Rejected(() => WireName.ValidateServer(text, "here"));
        Rejected(() => WireName.ValidateServer("https://api.example.com/?" + text, "here"));
    }

    private static void Accepted(Action validate) => validate.Should().NotThrow();

    private static void Rejected(Action validate)
    {
        string message = Failure.Of(validate);

        message.Should().StartWith("here: ");
        message.Any(char.IsControl).Should().BeFalse();
    }
}
