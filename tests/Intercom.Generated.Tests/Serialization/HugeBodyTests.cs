using System.Text;

namespace Intercom.Tests.Serialization;

/// <summary>Bodies of 50 megabytes.</summary>
public class HugeBodyTests
{
    private const int Length = 50 * 1024 * 1024;

    private static readonly string Contact =
        $$"""{"type":"contact","id":"5","name":"{{new string('x', 10_000)}}","created_at":1700000000,"unknown_member":[1,2,3]},""";
    private static readonly int Count = (Length / Contact.Length) + 1;
    private static readonly string Contacts = "{\"type\":\"list\",\"data\":[" + string.Concat(Enumerable.Repeat(Contact, Count));

    [Test]
    public async Task A_huge_list_is_read()
    {
        using FakeIntercom intercom = FakeIntercom.Responding(Body("{}]}"));

        ContactList contacts = await intercom.Client.Contacts.ListAsync();

        contacts.Data.Should().HaveCount(Count + 1);
        contacts.Data[Count - 1].CreatedAt.Should().Be(DateTimeOffset.FromUnixTimeSeconds(1_700_000_000));
    }

    [TestCase("{\"id\":\"6\"}]", "")]
    [TestCase("{\"id\":", ".id")]
    [TestCase("5]}", "")]
    public async Task A_huge_list_with_an_error_at_its_end_throws(string end, string member)
    {
        using FakeIntercom intercom = FakeIntercom.Responding(Body(end));

        IntercomSerializationException error = (await intercom.Client.Invoking(client => client.Contacts.ListAsync())
            .Should().ThrowAsync<IntercomSerializationException>()).Which;

        error.Operation.Should().Be("Contacts.List");
        error.Path.Should().StartWith("data").And.EndWith(member);
    }

    [TestCase('<')]
    [TestCase('[')]
    [TestCase('{')]
    [TestCase('"')]
    [TestCase('1')]
    [TestCase(' ')]
    [TestCase('\0')]
    public async Task A_repeated_character_is_rejected(char character)
    {
        byte[] body = new byte[Length];
        Array.Fill(body, (byte)character);
        using FakeIntercom intercom = FakeIntercom.Responding(new ByteArrayContent(body));

        (await intercom.Client.Invoking(client => client.Contacts.GetAsync("1")).Should().ThrowAsync<IntercomSerializationException>())
            .Which.Operation.Should().Be("Contacts.Get");
    }

    private static ByteArrayContent Body(string end) => new(Encoding.UTF8.GetBytes(Contacts + end));
}
