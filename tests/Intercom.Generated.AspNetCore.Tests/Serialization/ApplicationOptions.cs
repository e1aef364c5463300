using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Intercom.AspNetCore.Tests.Serialization;

/// <summary>Options of System.Text.Json that applications set.</summary>
/// <param name="Name">The name in the results of tests.</param>
/// <param name="Options">The options.</param>
public sealed record ApplicationOptions(string Name, JsonSerializerOptions Options)
{
    public static IReadOnlyList<ApplicationOptions> All { get; } =
    [
        new("default", JsonSerializerOptions.Default),
        new("web", JsonSerializerOptions.Web),
        new("camel case without null", new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        }),
        new("snake case without default values", new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseUpper,
            DictionaryKeyPolicy = JsonNamingPolicy.SnakeCaseUpper,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        }),
        new("kebab case, strict, with names of enums", new JsonSerializerOptions
        {
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseUpper) },
            PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            WriteIndented = true,
        }),
        new("source-generated context", new JsonSerializerOptions(ApplicationContext.Default.Options)
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine(ApplicationContext.Default, new DefaultJsonTypeInfoResolver()),
        }),
    ];

    /// <summary>The JSON of <see cref="ContactEnvelope.Create" /> for the contact of <see cref="ContactJson" />.</summary>
    public string EnvelopeJson => $$"""
        {
          "{{NameOf(nameof(ContactEnvelope.UpdateRequest))}}": {"name":"Ada","owner_id":null},
          "{{NameOf(nameof(ContactEnvelope.KnownContacts))}}": [{{ContactJson.Text}}],
          "{{NameOf(nameof(ContactEnvelope.Role))}}": "lead",
          "{{NameOf(nameof(ContactEnvelope.TotalCount))}}": 7
        }
        """;

    public override string ToString() => Name;

    private string NameOf(string property) => Options.PropertyNamingPolicy?.ConvertName(property) ?? property;
}
