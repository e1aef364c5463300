using Intercom;
using Quickstart.Reporting;

namespace Quickstart.Steps;

/// <summary>Creates a ticket type.</summary>
internal static class CreateTicketType
{
    public static async Task<TicketType> RunAsync(IIntercomClient intercom, Report report)
    {
        TicketType created = await intercom.TicketTypes.CreateAsync(new CreateTicketTypeRequest
        {
            Name = "Bug",
            Description = "Something does not work",
            Category = TicketCategory.Customer,
        });
        report.Add("TicketTypes.CreateAsync", $"{created.Name} has id {created.Id}, category {created.Category}");
        return created;
    }
}
