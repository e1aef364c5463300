using Intercom.Testing.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas;

/// <summary>What a user takes over from a lead that is merged into it: what it does not have itself.</summary>
internal static class ContactMerge
{
    private const string CustomAttributes = "custom_attributes";

    private static readonly string[] Members = ["email", "phone", "name", "owner_id"];

    public static JObject FillGaps(JObject lead, JObject user)
    {
        JObject gaps = new(Members.Where(member => user.Text(member) is null).Select(member => new JProperty(member, lead[member])));
        JObject own = user.Object(CustomAttributes) ?? [];
        IEnumerable<JProperty> attributes = (lead.Object(CustomAttributes) ?? []).Properties().Where(attribute => !own.Has(attribute.Name));
        gaps[CustomAttributes] = new JObject(attributes);
        return gaps;
    }
}
