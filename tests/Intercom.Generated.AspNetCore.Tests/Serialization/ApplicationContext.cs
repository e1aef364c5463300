using System.Text.Json.Serialization;

namespace Intercom.AspNetCore.Tests.Serialization;

/// <summary>The source-generated context of an application, with options of its own.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.KebabCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Contact))]
[JsonSerializable(typeof(ContactEnvelope))]
internal sealed partial class ApplicationContext : JsonSerializerContext;
