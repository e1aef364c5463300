using System.Text.Json;

namespace Intercom.Tests.Serialization;

/// <summary>Timestamps that an application assigns.</summary>
internal sealed class AssignedTimeTests
{
    private static readonly DateTimeOffset?[] Times =
    [
        null,
        default(DateTimeOffset),
        DateTimeOffset.UnixEpoch,
        DateTimeOffset.MinValue,
        DateTimeOffset.MaxValue,
        new DateTimeOffset(2026, 2, 28, 23, 59, 59, TimeSpan.Zero).AddTicks(1_234_567),
        new DateTimeOffset(2026, 2, 28, 23, 59, 59, TimeSpan.FromMinutes(345)),
        new DateTimeOffset(2026, 2, 28, 23, 59, 59, TimeSpan.FromHours(-14)),
        new DateTimeOffset(1, 1, 1, 14, 0, 0, TimeSpan.FromHours(14)),
        new DateTimeOffset(9999, 12, 31, 9, 59, 59, TimeSpan.FromHours(-14)),
    ];

    [TestCaseSource(nameof(Times))]
    public void An_assigned_time_is_returned_with_its_fraction_and_its_offset(DateTimeOffset? time)
    {
        CreateContactRequest request = new() { LastSeenAt = time };

        request.LastSeenAt.Should().Be(time);
        request.LastSeenAt?.EqualsExact(time!.Value).Should().BeTrue();
    }

    [Test]
    public void A_time_that_was_received_in_another_form_keeps_it_when_the_same_time_is_assigned()
    {
        Contact contact = JsonSerializer.Deserialize<Contact>("""{"id":"1","created_at":"1700000000"}""")!;

        contact.CreatedAt = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000);

        JsonSerializer.Serialize(contact).Should().Be("""{"id":"1","created_at":"1700000000"}""");
    }

    [Test]
    public void A_time_that_was_received_in_another_form_is_serialized_in_seconds_when_another_time_is_assigned()
    {
        Contact contact = JsonSerializer.Deserialize<Contact>("""{"id":"1","created_at":"1700000000"}""")!;

        contact.CreatedAt = DateTimeOffset.FromUnixTimeSeconds(1_700_000_001);

        JsonSerializer.Serialize(contact).Should().Be("""{"id":"1","created_at":1700000001}""");
    }
}
