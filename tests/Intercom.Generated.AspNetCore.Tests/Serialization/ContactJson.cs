using System.Text.Json;

namespace Intercom.AspNetCore.Tests.Serialization;

/// <summary>
/// A contact as the API sends it, with custom attributes, a role, nulls and a property that the description does not have.
/// </summary>
internal static class ContactJson
{
    public const string Text = """
        {"type":"contact","id":"1","role":"partner","phone":null,"created_at":1700000000,"has_hard_bounced":"false","avatar":{"type":"avatar","image_url":null},"custom_attributes":{"plan":"pro","seats":5,"since":"2024-01-01T00:00:00Z","coupon":null},"new_property":{"levels":[1,null]}}
        """;

    /// <summary>The contact as an application receives it from the client.</summary>
    public static Contact Read() => JsonSerializer.Deserialize<Contact>(Text)!;

    /// <summary>Asserts that two texts are the same JSON, whatever the order of properties.</summary>
    public static void ShouldBeSame(string json, string expected)
    {
        using JsonDocument actualJson = JsonDocument.Parse(json);
        using JsonDocument expectedJson = JsonDocument.Parse(expected);
        JsonElement.DeepEquals(actualJson.RootElement, expectedJson.RootElement).Should().BeTrue($"{json} should be {expected}");
    }
}
