using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace Intercom.Tests.Serialization;

/// <summary>Models keep their form on the wire whatever settings of an application they pass through.</summary>
public class ForeignSettingsTests
{
    private const string Wire =
        """
        {
          "type": "contact", "id": "5", "external_id": null, "name": "2023-11-14T22:13:20Z", "created_at": 1700000000, "updated_at": "2023-11-14T22:13:20.000+02:00",
          "owner_id": "127", "has_hard_bounced": "true", "role": "never seen", "signed_up_at": "", "last_seen_at": {"unexpected": "2023-11-14T22:13:20Z"},
          "avatar": "https://example.com/a.png", "unknown_member": {"when": "2023-11-14T22:13:20.000+02:00", "list": [1.0, null, {"$ref": "1"}]},
          "$type": "System.Object", "$id": "1", "CreatedAt": 5,
          "custom_attributes": {"plan_date": "2023-11-14T22:13:20.100Z", "score": 1.10, "flag": true, "none": null, "Camel_Case": [0], "$type": "x"},
          "location": {"type": "location", "country": "Ireland", "country_code": "IRL"},
          "tags": {"type": "list", "data": [{"id": "1", "type": "tag", "url": "/tags/1"}, {"id": "1", "type": "tag", "url": "/tags/1"}], "url": "/contacts/5/tags", "total_count": "2", "has_more": false}
        }
        """;

    private static IEnumerable<TestCaseData> Settings => new Dictionary<string, JsonSerializerSettings>(StringComparer.Ordinal)
    {
        ["none"] = new(),
        ["camel case"] = new() { ContractResolver = new CamelCasePropertyNamesContractResolver() },
        ["camel case of all names"] = new()
        {
            ContractResolver = Naming(
                new CamelCaseNamingStrategy(processDictionaryKeys: true, overrideSpecifiedNames: true, processExtensionDataNames: true)),
        },
        ["snake case of all names"] = new()
        {
            ContractResolver = Naming(
                new SnakeCaseNamingStrategy(processDictionaryKeys: true, overrideSpecifiedNames: true, processExtensionDataNames: true)),
        },
        ["kebab case of all names"] = new()
        {
            ContractResolver = Naming(
                new KebabCaseNamingStrategy(processDictionaryKeys: true, overrideSpecifiedNames: true, processExtensionDataNames: true)),
        },
        ["fields instead of properties"] = new()
        {
            ContractResolver = new DefaultContractResolver
            {
                IgnoreSerializableAttribute = false,
                SerializeCompilerGeneratedMembers = true,
            },
        },
        ["times as DateTime"] = new() { DateParseHandling = DateParseHandling.DateTime, DateTimeZoneHandling = DateTimeZoneHandling.Local },
        ["times as DateTimeOffset"] = new() { DateParseHandling = DateParseHandling.DateTimeOffset },
        ["times of Microsoft"] = new() { DateFormatHandling = DateFormatHandling.MicrosoftDateFormat, DateFormatString = "yyyy" },
        ["decimals"] = new() { FloatParseHandling = FloatParseHandling.Decimal, FloatFormatHandling = FloatFormatHandling.DefaultValue },
        ["no nulls"] = new() { NullValueHandling = NullValueHandling.Ignore },
        ["no defaults"] = new() { DefaultValueHandling = DefaultValueHandling.Ignore },
        ["defaults"] = new() { DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate },
        ["no unknown members"] = new() { MissingMemberHandling = MissingMemberHandling.Error },
        ["names of all types"] = new()
        {
            TypeNameHandling = TypeNameHandling.All,
            TypeNameAssemblyFormatHandling = TypeNameAssemblyFormatHandling.Full,
        },
        ["names of types, looked for anywhere"] = new()
        {
            TypeNameHandling = TypeNameHandling.Auto,
            MetadataPropertyHandling = MetadataPropertyHandling.ReadAhead,
            DateParseHandling = DateParseHandling.None,
        },
        ["references"] = new() { PreserveReferencesHandling = PreserveReferencesHandling.All, TypeNameHandling = TypeNameHandling.Objects },
        ["loops serialised"] = new() { ReferenceLoopHandling = ReferenceLoopHandling.Serialize },
        ["loops ignored"] = new()
        {
            ReferenceLoopHandling = ReferenceLoopHandling.Ignore,
            ObjectCreationHandling = ObjectCreationHandling.Reuse,
        },
        ["objects replaced"] = new()
        {
            ObjectCreationHandling = ObjectCreationHandling.Replace,
            ConstructorHandling = ConstructorHandling.AllowNonPublicDefaultConstructor,
        },
        ["indented and escaped"] = new() { Formatting = Formatting.Indented, StringEscapeHandling = StringEscapeHandling.EscapeNonAscii },
        ["escaped HTML"] = new() { StringEscapeHandling = StringEscapeHandling.EscapeHtml },
        ["converters"] = new()
        {
            Converters =
            {
                new StringEnumConverter(new CamelCaseNamingStrategy()),
                new UnixDateTimeConverter(),
                new IsoDateTimeConverter(),
                new JavaScriptDateTimeConverter(),
                new KeyValuePairConverter(),
                new VersionConverter(),
            },
        },
        ["another culture"] = new() { Culture = WithCommas() },
        ["errors handled"] = new() { Error = (_, arguments) => arguments.ErrorContext.Handled = true },
        ["all at once"] = new()
        {
            ContractResolver = Naming(
                new SnakeCaseNamingStrategy(processDictionaryKeys: true, overrideSpecifiedNames: true, processExtensionDataNames: true)),
            DateParseHandling = DateParseHandling.DateTimeOffset,
            DefaultValueHandling = DefaultValueHandling.Ignore,
            FloatParseHandling = FloatParseHandling.Decimal,
            NullValueHandling = NullValueHandling.Ignore,
            MissingMemberHandling = MissingMemberHandling.Error,
            PreserveReferencesHandling = PreserveReferencesHandling.All,
            TypeNameHandling = TypeNameHandling.All,
        },
    }.Select(setting => new TestCaseData(setting.Value).SetArgDisplayNames(setting.Key));

    [TestCaseSource(nameof(Settings))]
    public void A_model_is_serialized_as_it_was_received(JsonSerializerSettings settings)
    {
        Contact contact = JsonConvert.DeserializeObject<Contact>(Wire, settings)!;

        string written = JsonConvert.SerializeObject(contact, settings);

        contact.CreatedAt.Should().Be(DateTimeOffset.FromUnixTimeSeconds(1_700_000_000));
        contact.CustomAttributes.Should().HaveCount(6);
        JsonText.Parse(written).ShouldBe(Wire);
    }

    [TestCaseSource(nameof(Settings))]
    public void A_created_model_is_serialized_as_the_API_documents_it(JsonSerializerSettings settings)
    {
        UpdateContactRequest request = new()
        {
            Name = null,
            SignedUpAt = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000),
            UnsubscribedFromEmails = false,
            CustomAttributes = new Dictionary<string, AttributeValue>(StringComparer.Ordinal)
            {
                ["Score"] = 0,
                ["None"] = AttributeValue.Null,
            },
        };

        string written = JsonConvert.SerializeObject(request, settings);

        JsonText.Parse(written)
            .ShouldBe(
                """{"name":null,"signed_up_at":1700000000,"unsubscribed_from_emails":false,"custom_attributes":{"Score":0,"None":null}}""");
        JsonText.Parse(JsonConvert.SerializeObject(JsonConvert.DeserializeObject<UpdateContactRequest>(written, settings)))
            .ShouldBe(written);
        JsonText.Parse(JsonConvert.SerializeObject(new UpdateArticleRequest { AuthorId = "5" }, settings)).ShouldBe("""{"author_id":5}""");
    }

    [TestCaseSource(nameof(Settings))]
    public void Models_within_other_types_are_serialized_as_they_were_received(JsonSerializerSettings settings)
    {
        Holder holder = new() { One = Read(), Many = [Read(), Read()], Named = { ["a"] = Read() }, Untyped = Read() };

        string written = JsonConvert.SerializeObject(holder, settings);
        Holder read = JsonConvert.DeserializeObject<Holder>(written, settings)!;

        JsonText.Parse(written).SelectTokens("$..[?(@.has_hard_bounced)]").Should().HaveCount(5);
        read.Many.Should().HaveCount(2);
        Contact[] contacts = [read.One!, .. read.Many, read.Named.Values.Single()];
        contacts.Should().AllSatisfy(contact => JsonText.Parse(JsonConvert.SerializeObject(contact)).ShouldBe(Wire));
    }

    [TestCaseSource(nameof(Settings))]
    public void Lists_of_models_are_serialized_as_they_were_received(JsonSerializerSettings settings)
    {
        // With names of types, Newtonsoft.Json writes an object around the list.
        List<Contact> read = JsonConvert.DeserializeObject<List<Contact>>(
            JsonConvert.SerializeObject(new List<Contact> { Read(), Read() }, settings), settings)!;

        JsonText.Parse(JsonConvert.SerializeObject(read)).ShouldBe($"[{Wire},{Wire}]");
    }

    [TestCaseSource(nameof(Settings))]
    public void A_model_is_converted_through_a_JToken(JsonSerializerSettings settings)
    {
        JsonSerializer serializer = JsonSerializer.Create(settings);

        JToken tree = JToken.FromObject(Read(), serializer);

        tree.ShouldBe(Wire);
        JsonText.Parse(JsonConvert.SerializeObject(tree.ToObject<Contact>(serializer))).ShouldBe(Wire);
    }

    [TestCaseSource(nameof(Settings))]
    public void A_model_within_a_text_is_deserialized_and_the_reader_keeps_its_settings(JsonSerializerSettings settings)
    {
        JsonSerializer serializer = JsonSerializer.Create(settings);
        using JsonTextReader reader = new(new StringReader(
            $$"""[{{Wire}}, "2023-11-14T22:13:20Z"]"""))
        { DateParseHandling = DateParseHandling.DateTimeOffset, MaxDepth = 40 };
        reader.Read();
        reader.Read();

        Contact contact = serializer.Deserialize<Contact>(reader)!;
        reader.Read();

        JsonText.Parse(JsonConvert.SerializeObject(contact)).ShouldBe(Wire);
        reader.Value.Should().BeOfType<DateTimeOffset>();
        reader.MaxDepth.Should().Be(40);
    }

    [TestCaseSource(nameof(Settings))]
    public void Populating_a_model_works_as_for_other_types(JsonSerializerSettings settings)
    {
        Holder holder = new() { One = new Contact { Id = "6", Phone = "+353" } };

        JsonConvert.PopulateObject($$"""{"one":{{Wire}}}""", holder, settings);

        // A model is read anew: it would keep members of another contact.
        JsonText.Parse(JsonConvert.SerializeObject(holder.One)).ShouldBe(Wire);
    }

    [Test]
    public void A_JToken_with_parsed_times_is_deserialized_with_the_same_times()
    {
        Contact contact = JToken.Parse("""{"created_at":"2023-11-14T22:13:20Z","name":"2023-11-14T22:13:20Z"}""").ToObject<Contact>()!;

        contact.CreatedAt.Should().Be(DateTimeOffset.FromUnixTimeSeconds(1_700_000_000));
    }

    [Test]
    public void Global_settings_of_an_application_have_no_effect()
    {
        Func<JsonSerializerSettings>? before = JsonConvert.DefaultSettings;
        JsonConvert.DefaultSettings =
            () => new() { ContractResolver = new CamelCasePropertyNamesContractResolver(), TypeNameHandling = TypeNameHandling.All };
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
    public void Null_is_deserialized_to_null() => JsonConvert.DeserializeObject<Contact>("null").Should().BeNull();

    private static DefaultContractResolver Naming(NamingStrategy strategy) => new() { NamingStrategy = strategy };

    private static CultureInfo WithCommas()
    {
        CultureInfo culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "minus";
        return culture;
    }

    private static Contact Read() => JsonConvert.DeserializeObject<Contact>(Wire)!;

    private sealed class Holder
    {
        public Contact? One { get; set; }

        public List<Contact> Many { get; set; } = [];

        public Dictionary<string, Contact> Named { get; set; } = new(StringComparer.Ordinal);

        public object? Untyped { get; set; }
    }
}
