using Intercom.OpenApi.Normalization.Steps;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Normalization.Steps;

public class NormalizeBooleansTests
{
    [TestCase("'yes'", "true")]
    [TestCase("'ON'", "true")]
    [TestCase("'n'", "false")]
    [TestCase("''", "false")]
    [TestCase("perhaps", "perhaps")]
    [TestCase("[id]", "[id]")]
    public void A_word_for_true_or_false_is_read_as_such_and_anything_else_stays(string value, string expected) =>
        NormalizedBy.Step(new NormalizeBooleans(), $"{{required: {value}}}").Document.ShouldBe($"{{required: {expected}}}");

    [Test]
    public void A_member_of_another_name_stays() =>
        NormalizedBy.Step(new NormalizeBooleans(), "{title: 'yes'}").Document.ShouldBe("{title: 'yes'}");
}
