using System.Net;
using Intercom.Testing.Tests.Support;

namespace Intercom.Testing.Tests.Areas;

internal sealed class TicketTypeAttributesTests : ServerTest
{
    private string _typeId = string.Empty;

    [SetUp]
    public void AddType() => _typeId = Server.AddTicketType(new CreateTicketTypeRequest { Name = "Bug" }).Id!;

    [Test]
    public async Task A_new_attribute_comes_last_in_its_type()
    {
        TicketTypeAttribute created =
            await Client.TicketTypeAttributes.CreateAsync(_typeId, Request("Steps", TicketTypeAttributeDataType.String));

        created.DataType.Should().Be(TicketTypeAttributeDataType.String);
        created.Order.Should().Be(2);
        created.Default.Should().BeFalse();
        created.VisibleOnCreate.Should().BeTrue();
        created.InputOptions["multiline"].AsBoolean().Should().BeFalse();
        (await Client.TicketTypes.GetAsync(_typeId)).TicketTypeAttributes!.Data[^1].Name.Should().Be("Steps");
    }

    [Test]
    public async Task The_items_of_a_list_get_identifiers()
    {
        CreateTicketTypeAttributeRequest request = Request("Severity", TicketTypeAttributeDataType.List);
        request.ListItems = "Low, High";

        TicketTypeAttribute created = await Client.TicketTypeAttributes.CreateAsync(_typeId, request);

        IReadOnlyList<AttributeValue> items = created.InputOptions["list_options"].AsList()!;
        items.Select(item => item.AsMap()!["label"].AsText()).Should().Equal("Low", "High");
        items.Select(item => item.AsMap()!["id"].AsText()).Should().OnlyHaveUniqueItems();
    }

    [Test]
    public async Task A_list_without_items_is_rejected() => await Failure.OfAsync(
        () => Client.TicketTypeAttributes.CreateAsync(_typeId, Request("Severity", TicketTypeAttributeDataType.List)),
        HttpStatusCode.UnprocessableEntity,
        "parameter_not_found");

    [Test]
    public async Task A_name_that_the_type_has_already_is_rejected()
    {
        TicketTypeAttribute steps =
            await Client.TicketTypeAttributes.CreateAsync(_typeId, Request("Steps", TicketTypeAttributeDataType.String));
        await Client.TicketTypeAttributes.CreateAsync(_typeId, Request("Version", TicketTypeAttributeDataType.String));

        await Failure.OfAsync(
            () => Client.TicketTypeAttributes.CreateAsync(_typeId, Request("steps", TicketTypeAttributeDataType.String)),
            HttpStatusCode.BadRequest,
            "parameter_invalid");
        await Failure.OfAsync(
            () => Client.TicketTypeAttributes.UpdateAsync(_typeId, steps.Id!, new UpdateTicketTypeAttributeRequest { Name = "Version" }),
            HttpStatusCode.BadRequest,
            "parameter_invalid");
    }

    [Test]
    public async Task An_update_changes_what_it_names_alone()
    {
        TicketTypeAttribute steps =
            await Client.TicketTypeAttributes.CreateAsync(_typeId, Request("Steps", TicketTypeAttributeDataType.String));
        Time.Advance(TimeSpan.FromMinutes(1));

        TicketTypeAttribute updated = await Client.TicketTypeAttributes.UpdateAsync(
            _typeId,
            steps.Id!,
            new UpdateTicketTypeAttributeRequest { Name = "Steps to repeat", Multiline = true, Archived = true });

        updated.Name.Should().Be("Steps to repeat");
        updated.Archived.Should().BeTrue();
        updated.InputOptions["multiline"].AsBoolean().Should().BeTrue();
        updated.Description.Should().Be("Steps");
        updated.UpdatedAt.Should().Be(Start.AddMinutes(1));
    }

    [Test]
    public async Task An_unknown_type_or_attribute_is_not_found()
    {
        UpdateTicketTypeAttributeRequest update = new() { Name = "x" };

        await Failure.OfAsync(
            () => Client.TicketTypeAttributes.CreateAsync("99", Request("Steps", TicketTypeAttributeDataType.String)),
            HttpStatusCode.NotFound,
            "not_found");
        await Failure.OfAsync(() => Client.TicketTypeAttributes.UpdateAsync(_typeId, "99", update), HttpStatusCode.NotFound, "not_found");
    }

    private static CreateTicketTypeAttributeRequest Request(string name, TicketTypeAttributeDataType type) =>
        new() { Name = name, Description = name, DataType = type };
}
