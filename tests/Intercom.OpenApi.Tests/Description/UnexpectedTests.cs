using Intercom.OpenApi.Description;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Description;

public class UnexpectedTests
{
    [Test]
    public void What_works_is_let_through()
    {
        Unexpected.Explain("The step", () => 7).Should().Be(7);
    }

    [Test]
    public void A_refusal_stays_as_it_is()
    {
        DescriptionException refusal = new("schema order: no.");

        Action explained = () => Unexpected.Explain("The step", () => throw refusal);

        explained.Should().Throw<DescriptionException>().Which.Should().BeSameAs(refusal);
    }

    [Test]
    public void Anything_else_says_who_met_it_and_which_file_to_mend()
    {
        InvalidCastException cause = new("Unable to cast.");

        Action explained = () => Unexpected.Explain("The step MarkUsage", () => throw cause);

        DescriptionException exception = explained.Should().Throw<DescriptionException>().Which;
        exception.Message.Should().StartWith("The step MarkUsage").And.Contain("not expected").And.Contain("Unable to cast.").And.Contain("openapi/intercom.yaml");
        exception.InnerException.Should().BeSameAs(cause);
    }
}
