using Intercom.OpenApi.Naming;

namespace Intercom.OpenApi.Tests.Naming;

public class NearestNameTests
{
    private static readonly string[] Names = ["admin_list", "contact", "conversation_part"];

    [TestCase("contacts", "contact")]
    [TestCase("Contact", "contact")]
    [TestCase("conversationParts", "conversation_part")]
    [TestCase("adminlist", "admin_list")]
    public void A_name_that_is_nearly_there_is_found(string name, string nearest) => NearestName.Find(name, Names).Should().Be(nearest);

    [TestCase("ticket")]
    [TestCase("")]
    public void What_is_near_to_nothing_is_not(string name) => NearestName.Find(name, Names).Should().BeNull();
}
