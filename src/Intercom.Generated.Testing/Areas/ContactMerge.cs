namespace Intercom.Testing.Areas;

/// <summary>What a user takes over from a lead that is merged into it: what it does not have itself.</summary>
internal static class ContactMerge
{
    public static UpdateContactRequest FillGaps(Contact lead, Contact user) => new()
    {
        Email = user.Email ?? lead.Email,
        Phone = user.Phone ?? lead.Phone,
        Name = user.Name ?? lead.Name,
        OwnerId = user.OwnerId ?? lead.OwnerId,
        CustomAttributes = lead.CustomAttributes
            .Where(attribute => !user.CustomAttributes.ContainsKey(attribute.Key))
            .ToDictionary(attribute => attribute.Key, attribute => attribute.Value, StringComparer.Ordinal),
    };
}
