using Intercom.Analyzers.Tests.Support;

namespace Intercom.Analyzers.Tests;

public class IncompleteRequestTests
{
    private static readonly Application Application = new(new IncompleteRequestAnalyzer());

    [TestCase("""await intercom.Contacts.CreateAsync([|new CreateContactRequest { Name = "Ada" }|]);""")]
    [TestCase("await intercom.Contacts.CreateAsync([|new()|]);")]
    [TestCase("await intercom.Contacts.CreateAsync(request: [|new() { Email = null }|], cancellationToken: default);")]
    [TestCase("""var request = [|new CreateContactRequest { Name = "Ada" }|]; await intercom.Contacts.CreateAsync(request);""")]
    [TestCase("""var request = [|new CreateContactRequest()|]; request.Name = "Ada"; await intercom.Contacts.CreateAsync(request);""")]
    [TestCase("""
        await intercom.Messages.CreateAsync(
            new CreateMessageRequest { Body = "Hello", From = [|new MessageSender { Type = MessageSenderType.User }|] });
        """)]
    public Task A_request_that_is_sent_without_any_alternative_is_reported(string statement) =>
        Application.VerifyAsync(Application.Method(statement));

    [TestCase("await intercom.Contacts.CreateAsync(new CreateContactRequest { Email = text });")]
    [TestCase("await intercom.Contacts.CreateAsync(new() { Role = ContactRole.Lead });")]
    [TestCase("await intercom.Contacts.CreateAsync(new() { Role = null, ExternalId = text });")]
    [TestCase("await intercom.Contacts.CreateAsync(new() { AdditionalProperties = { [text] = text } });")]
    [TestCase("var request = new CreateContactRequest(); request.Email = text; await intercom.Contacts.CreateAsync(request);")]
    [TestCase("var request = new CreateContactRequest(); Complete(request); await intercom.Contacts.CreateAsync(request);")]
    [TestCase("var request = new CreateContactRequest(); var same = request; await intercom.Contacts.CreateAsync(request);")]
    [TestCase("CreateContactRequest request = new() { Name = text };")]
    [TestCase("Complete(new CreateContactRequest());")]
    [TestCase("Console.WriteLine(new CreateContactRequest());")]
    [TestCase("await intercom.Contacts.UpdateAsync(text, new UpdateContactRequest { Name = text });")]
    [TestCase("""
        var request = new CreateMessageRequest { From = new MessageSender { Type = MessageSenderType.User } };
        request.From.Id = text;
        await intercom.Messages.CreateAsync(request);
        """)]
    public Task A_request_that_has_or_can_get_an_alternative_is_not_reported(string statement) => Application.VerifyAsync(
        Application.Method(statement + "\nstatic void Complete(CreateContactRequest request) => request.Email = \"ada@example.com\";"));

    [Test]
    public async Task The_message_names_the_alternatives() =>
        (await Application.VerifyAsync(Application.Method("await intercom.Contacts.CreateAsync([|new()|]);")))
            .Should().Equal("CreateContactRequest requires at least one of Email, ExternalId, Role");

    [Test]
    public async Task A_request_that_is_reported_is_rejected_before_it_is_sent()
    {
        using IntercomClient intercom = new("token");

        await intercom.Invoking(client => client.Contacts.CreateAsync(Unnamed())).Should().ThrowAsync<ArgumentException>();
    }

    private static CreateContactRequest Unnamed() => new() { Name = "Ada" };
}
