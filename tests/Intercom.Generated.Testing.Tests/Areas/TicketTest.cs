using Intercom.Testing.Tests.Support;

namespace Intercom.Testing.Tests.Areas;

/// <summary>Gives each test a ticket type and a contact.</summary>
internal abstract class TicketTest : ServerTest
{
    protected TicketType Bug { get; private set; } = null!;

    protected Contact Ada { get; private set; } = null!;

    [SetUp]
    public void AddTypeAndContact()
    {
        Bug = Server.AddTicketType(new CreateTicketTypeRequest { Name = "Bug" });
        Ada = Server.AddContact(new CreateContactRequest { Email = "ada@example.com", ExternalId = "ada", Name = "Ada" });
    }

    protected CreateTicketRequest Request(string? title = null) => new()
    {
        TicketTypeId = Bug.Id!,
        Contacts = [new TicketContactById { Id = Ada.Id! }],
        TicketAttributes = title is null
            ? []
            : new Dictionary<string, AttributeValue>(StringComparer.Ordinal) { ["_default_title_"] = title },
    };

    protected Task<TicketTypeAttribute> AddAttributeAsync(TicketTypeAttributeDataType type, bool isRequired = false) =>
        Client.TicketTypeAttributes.CreateAsync(Bug.Id!, new CreateTicketTypeAttributeRequest
        {
            Name = "Extra",
            Description = "Something more",
            DataType = type,
            ListItems = type == TicketTypeAttributeDataType.List ? "Low,High" : null,
            RequiredToCreate = isRequired,
        });
}
