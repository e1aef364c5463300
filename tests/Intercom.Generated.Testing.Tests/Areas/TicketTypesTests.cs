using System.Net;
using Intercom.Testing.Tests.Support;

namespace Intercom.Testing.Tests.Areas;

internal sealed class TicketTypesTests : ServerTest
{
    [Test]
    public async Task A_new_type_has_the_built_in_attributes_and_states()
    {
        TicketType created = await Client.TicketTypes.CreateAsync(new CreateTicketTypeRequest { Name = "Bug", Description = "Broken" });

        created.Type.Should().Be("ticket_type");
        created.Id.Should().Be("1");
        created.Category.Should().Be(TicketCategory.Customer);
        created.Description.Should().Be("Broken");
        created.Icon.Should().NotBeNullOrEmpty();
        created.Archived.Should().BeFalse();
        created.CreatedAt.Should().Be(Start);
        created.TicketTypeAttributes!.Data.Select(attribute => attribute.Name).Should().Equal("_default_title_", "_default_description_");
        created.TicketTypeAttributes.Data[0].TicketTypeId.Should().Be("1");
        created.TicketStates!.Data.Select(state => state.Category!.Value.Value)
            .Should().Equal("submitted", "in_progress", "waiting_on_customer", "resolved");
    }

    [Test]
    public async Task Types_are_listed_and_got()
    {
        TicketType bug = await Client.TicketTypes.CreateAsync(new CreateTicketTypeRequest { Name = "Bug" });
        await Client.TicketTypes.CreateAsync(
            new CreateTicketTypeRequest { Name = "Wish", Category = TicketCategory.BackOffice, IsInternal = true });

        (await Client.TicketTypes.ListAsync()).Data.Select(type => type.Name).Should().Equal("Bug", "Wish");
        (await Client.TicketTypes.GetAsync(bug.Id!)).Name.Should().Be("Bug");
    }

    [Test]
    public async Task An_update_changes_what_it_names_alone()
    {
        TicketType bug = await Client.TicketTypes.CreateAsync(new CreateTicketTypeRequest { Name = "Bug", Description = "Broken" });
        Time.Advance(TimeSpan.FromMinutes(1));

        TicketType updated =
            await Client.TicketTypes.UpdateAsync(bug.Id!, new UpdateTicketTypeRequest { Name = "Defect", Archived = true });

        updated.Name.Should().Be("Defect");
        updated.Archived.Should().BeTrue();
        updated.Description.Should().Be("Broken");
        updated.CreatedAt.Should().Be(Start);
        updated.UpdatedAt.Should().Be(Start.AddMinutes(1));
        (await Client.TicketTypes.GetAsync(bug.Id!)).Name.Should().Be("Defect");
    }

    [Test]
    public async Task An_empty_name_is_rejected()
    {
        TicketType bug = await Client.TicketTypes.CreateAsync(new CreateTicketTypeRequest { Name = "Bug" });

        await Failure.OfAsync(
            () => Client.TicketTypes.CreateAsync(new CreateTicketTypeRequest { Name = " " }),
            HttpStatusCode.BadRequest,
            "parameter_invalid");
        await Failure.OfAsync(
            () => Client.TicketTypes.UpdateAsync(bug.Id!, new UpdateTicketTypeRequest { Name = null }),
            HttpStatusCode.BadRequest,
            "parameter_invalid");
    }

    [Test]
    public async Task An_unknown_type_is_not_found()
    {
        await Failure.OfAsync(() => Client.TicketTypes.GetAsync("99"), HttpStatusCode.NotFound, "not_found");
        await Failure.OfAsync(
            () => Client.TicketTypes.UpdateAsync("99", new UpdateTicketTypeRequest { Name = "x" }), HttpStatusCode.NotFound, "not_found");
    }

    [Test]
    public async Task States_are_listed_with_the_types_that_have_them()
    {
        await Client.TicketTypes.CreateAsync(new CreateTicketTypeRequest { Name = "Bug" });

        TicketStateList list = await Client.TicketStates.ListAsync();

        list.Data.Should().HaveCount(4);
        list.Data[2].ExternalLabel.Should().Be("Waiting on you");
        list.Data[2].TicketTypes!.Data.Should().ContainSingle().Which.Name.Should().Be("Bug");
    }
}
