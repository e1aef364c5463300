using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Intercom.Tests.Serialization;

/// <summary>The memory that reading and writing a page of contacts allocates. docs/performance.md has the times.</summary>
public class AllocationTests
{
    private const int Contacts = 150;
    private const int Rounds = 20;

    // The objects, and the texts that differ between contacts. A value of a boxed type, a closure or a list that grows would be more.
    private const int MaxBytesReadPerContact = 1_490;

    // The digits of the number with a fraction, where the runtime formats no UTF-8.
    private const int MaxBytesWrittenPerContact = 150;

    private static readonly byte[] Page = Encoding.UTF8.GetBytes(
        $$"""{"type":"list","data":[{{string.Join(',', Enumerable.Range(1, Contacts).Select(Contact))}}],"total_count":{{Contacts}}}""");

    [Test]
    public void Reading_a_page_of_contacts_allocates_little_more_than_its_objects_and_texts() =>
        BytesPerRound(() => JsonSerializer.Deserialize<ContactList>(Page)).Should().BeLessThan(MaxBytesReadPerContact * Contacts);

    [Test]
    public void Writing_a_page_of_contacts_allocates_no_objects_for_a_contact()
    {
        ContactList page = JsonSerializer.Deserialize<ContactList>(Page)!;
        ArrayBufferWriter<byte> output = new(2 * Page.Length);
        using Utf8JsonWriter writer = new(output);

        long bytes = BytesPerRound(() =>
        {
            output.ResetWrittenCount();
            writer.Reset();
            JsonSerializer.Serialize(writer, page);
            writer.Flush();
        });

        bytes.Should().BeLessThan(MaxBytesWrittenPerContact * Contacts);
    }

    [Test]
    public void A_text_that_contacts_have_in_common_is_one_string()
    {
        ContactList page = JsonSerializer.Deserialize<ContactList>(Page)!;

        page.Data[^1].WorkspaceId.Should().Be("ecahpwf5").And.BeSameAs(page.Data[^2].WorkspaceId);
        page.Data[^1].Location!.Country.Should().Be("Ireland").And.BeSameAs(page.Data[^2].Location!.Country);
    }

    private static long BytesPerRound(Action action)
    {
        // The first rounds fill what is created once.
        for (int round = 0; round < Rounds; round++)
        {
            action();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int round = 0; round < Rounds; round++)
        {
            action();
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / Rounds;
    }

    private static string Contact(int number) => string.Create(CultureInfo.InvariantCulture, $$"""
        {
            "type":"contact","id":"{{number:x24}}","workspace_id":"ecahpwf5","external_id":null,"role":"user",
            "email":"person{{number}}@example.com","phone":null,"name":"Person {{number}}","has_hard_bounced":false,
            "avatar":{"type":"avatar","image_url":null},"created_at":1571672154,"updated_at":1571672158,"last_seen_at":null,
            "location":{"type":"location","country":"Ireland","region":"Dublin","city":"Dublin"},
            "custom_attributes":{"paid_subscriber":true,"monthly_spend":155.5,"team_mates":{{number}},"plan":"pro"},
            "tags":{"type":"list","data":[{"type":"tag","id":"2","url":"/tags/2"}],"url":"/contacts/1/tags","total_count":1,"has_more":false},
            "companies":{"type":"list","data":[],"url":"/contacts/{{number}}/companies","total_count":0,"has_more":false}
        }
        """);
}
