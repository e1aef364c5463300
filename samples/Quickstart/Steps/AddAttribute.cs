using Intercom;
using Quickstart.Reporting;

namespace Quickstart.Steps;

/// <summary>Adds a field to the tickets of a type: here a list to choose from.</summary>
internal static class AddAttribute
{
    public const string Name = "Severity";
    public const string High = "High";

    public static async Task RunAsync(IIntercomClient intercom, Report report, string ticketTypeId)
    {
        TicketTypeAttribute attribute = await intercom.TicketTypeAttributes.CreateAsync(ticketTypeId, new CreateTicketTypeAttributeRequest
        {
            Name = Name,
            Description = "How bad it is",
            DataType = TicketTypeAttributeDataType.List,
            ListItems = $"Low,{High}",
        });
        report.Add("TicketTypeAttributes.CreateAsync", $"{attribute.Name} has id {attribute.Id}, type {attribute.DataType}");
    }
}
