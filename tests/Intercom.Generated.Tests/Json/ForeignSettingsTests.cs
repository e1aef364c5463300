using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace Intercom.Tests.Json;

/// <summary>Models keep their form on the wire whatever settings of an application they pass through.</summary>
public class ForeignSettingsTests
{
    private const string Wire =
        """
        {
          "type": "contact", "id": "5", "external_id": null, "name": "2023-11-14T22:13:20Z", "created_at": 1700000000,
          "avatar": "https://example.com/a.png", "unknown_member": {"when": "2023-11-14T22:13:20.000+02:00", "list": [1.0, null]},
          "custom_attributes": {"plan_date": "2023-11-14T22:13:20.100Z", "score": 1.10, "flag": true, "none": null},
          "location": {"type": "location", "country": "Ireland", "country_code": "IRL"},
          "tags": {"type": "list", "data": [{"id": "1", "type": "tag", "url": "/tags/1"}], "url": "/contacts/5/tags", "total_count": 1, "has_more": false}
        }
        """;

    private static IEnumerable<JsonSerializerSettings> Settings() =>
    [
        new(),
        new() { ContractResolver = new CamelCasePropertyNamesContractResolver() },
        new() { ContractResolver = new DefaultContractResolver { NamingStrategy = new KebabCaseNamingStrategy { OverrideSpecifiedNames = true, ProcessExtensionDataNames = true } } },
        new() { DateParseHandling = DateParseHandling.DateTimeOffset },
        new() { DateParseHandling = DateParseHandling.DateTime, DateTimeZoneHandling = DateTimeZoneHandling.Local },
        new() { FloatParseHandling = FloatParseHandling.Decimal },
        new() { NullValueHandling = NullValueHandling.Ignore, DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate },
        new() { MissingMemberHandling = MissingMemberHandling.Error },
        new() { TypeNameHandling = TypeNameHandling.All, PreserveReferencesHandling = PreserveReferencesHandling.All },
        new() { Formatting = Formatting.Indented, StringEscapeHandling = StringEscapeHandling.EscapeNonAscii, DateFormatString = "yyyy" },
        new() { Culture = CultureInfo.InvariantCulture, Converters = { new Newtonsoft.Json.Converters.StringEnumConverter(), new Newtonsoft.Json.Converters.UnixDateTimeConverter() } },
    ];

    [TestCaseSource(nameof(Settings))]
    public void A_model_comes_back_as_it_came(JsonSerializerSettings settings)
    {
        Contact contact = JsonConvert.DeserializeObject<Contact>(Wire, settings)!;

        string written = JsonConvert.SerializeObject(contact, settings);

        contact.CreatedAt.Should().Be(DateTimeOffset.FromUnixTimeSeconds(1_700_000_000));
        JsonText.Parse(written).ShouldBe(Wire);
    }

    [TestCaseSource(nameof(Settings))]
    public void A_model_inside_of_other_types_comes_back_as_it_came(JsonSerializerSettings settings)
    {
        Holder holder = new() { Contact = JsonConvert.DeserializeObject<Contact>(Wire) };

        Holder read = JsonConvert.DeserializeObject<Holder>(JsonConvert.SerializeObject(holder, settings), settings)!;

        JsonText.Parse(JsonConvert.SerializeObject(read.Contact)).ShouldBe(Wire);
    }

    [Test]
    public void A_model_passes_through_a_tree_of_tokens() => JObject.FromObject(JsonText.Parse(Wire).ToObject<Contact>()!).ShouldBe(Wire);

    [Test]
    public void Global_settings_of_an_application_change_nothing()
    {
        Func<JsonSerializerSettings>? before = JsonConvert.DefaultSettings;
        JsonConvert.DefaultSettings = () => new() { ContractResolver = new CamelCasePropertyNamesContractResolver(), TypeNameHandling = TypeNameHandling.All };
        try
        {
            JsonText.Parse(JsonConvert.SerializeObject(JsonConvert.DeserializeObject<Contact>(Wire))).ShouldBe(Wire);
        }
        finally
        {
            JsonConvert.DefaultSettings = before;
        }
    }

    [Test]
    public void Null_is_no_model() => JsonConvert.DeserializeObject<Contact>("null").Should().BeNull();

    private sealed class Holder
    {
        public Contact? Contact { get; set; }
    }
}
