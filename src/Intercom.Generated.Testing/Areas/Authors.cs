using Intercom.Testing.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas;

/// <summary>Who wrote a part of a ticket.</summary>
internal static class Authors
{
    public static JObject FromAdmin(JObject admin) => Create(admin, "admin");

    public static JObject FromContact(JObject contact) => Create(contact, contact.Text("role"));

    private static JObject Create(JObject person, string? type) => new JObject { ["type"] = type }.Set(person.Pick("id", "name", "email"));
}
