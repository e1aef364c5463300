namespace Intercom;

/// <summary>The fields that tickets can be searched and sorted by.</summary>
public static class TicketField
{
    /// <summary>The identifier.</summary>
    public static TextField<Ticket> Id { get; } = new("id");

    /// <summary>When it was created. Compared by second; Intercom documents no say of the workspace's time zone in it.</summary>
    public static TimeField<Ticket> CreatedAt { get; } = new("created_at");

    /// <summary>When it last changed. Compared by second; Intercom documents no say of the workspace's time zone in it.</summary>
    public static TimeField<Ticket> UpdatedAt { get; } = new("updated_at");

    /// <summary>The title.</summary>
    public static TextField<Ticket> Title { get; } = new("title");

    /// <summary>The description.</summary>
    public static TextField<Ticket> Description { get; } = new("description");

    /// <summary>Either <c>request</c> for customer tickets, <c>task</c> for those of the back office, or <c>tracker</c>.</summary>
    public static TextField<Ticket> Category { get; } = new("category");

    /// <summary>The type of the ticket.</summary>
    public static TextField<Ticket> TicketTypeId { get; } = new("ticket_type_id");

    /// <summary>A contact whom it is about.</summary>
    public static TextField<Ticket> ContactIds { get; } = new("contact_ids");

    /// <summary>A teammate who takes part in it.</summary>
    public static TextField<Ticket> TeammateIds { get; } = new("teammate_ids");

    /// <summary>The admin to whom it is assigned.</summary>
    public static TextField<Ticket> AdminAssigneeId { get; } = new("admin_assignee_id");

    /// <summary>The team to which it is assigned.</summary>
    public static TextField<Ticket> TeamAssigneeId { get; } = new("team_assignee_id");

    /// <summary>Whether it is open.</summary>
    public static BooleanField<Ticket> Open { get; } = new("open");

    /// <summary>The state, by this name; <c>ticket_state</c> is refused.</summary>
    public static TextField<Ticket> State { get; } = new("state");

    /// <summary>Until when it is snoozed; null where it is not. Compared by second; Intercom documents no say of the workspace's time zone in it.</summary>
    public static TimeField<Ticket> SnoozedUntil { get; } = new("snoozed_until");

    /// <summary>An attribute of the ticket type.</summary>
    /// <param name="id">The identifier of the attribute, not its name.</param>
    /// <exception cref="ArgumentException">The identifier is empty.</exception>
    public static AnyField<Ticket> Attribute(string id) =>
        new(string.IsNullOrWhiteSpace(id) ? throw new ArgumentException("An attribute has an identifier.", nameof(id)) : $"ticket_attribute.{id}");

    /// <summary>Any other field.</summary>
    /// <param name="name">The name on the wire, with a dot before what lies in something else.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static AnyField<Ticket> Named(string name) => new(name);
}
