using Intercom.OpenApi.Diagnostics;

namespace Intercom.OpenApi.Tests.Diagnostics;

public class UnexpectedShapeTests
{
    [Test]
    public void What_works_is_let_through()
    {
        UnexpectedShape.Explain("The step", () => 7).Should().Be(7);
    }

    [Test]
    public void A_refusal_stays_as_it_is()
    {
        DescriptionException failure = new("schema order: no.");

        Action explained = () => UnexpectedShape.Explain("The step", () => throw failure);

        explained.Should().Throw<DescriptionException>().Which.Should().BeSameAs(failure);
    }

    [Test]
    public void Anything_else_says_who_met_it_and_which_file_to_correct()
    {
        InvalidCastException cause = new("Unable to cast.");

        Action explained = () => UnexpectedShape.Explain("The step DetectUsage", () => throw cause);

        DescriptionException exception = explained.Should().Throw<DescriptionException>().Which;
        exception.Message.Should().StartWith("The step DetectUsage").And
            .Contain("not expected").And.Contain("Unable to cast.").And.Contain("openapi/intercom.yaml");
        exception.InnerException.Should().BeSameAs(cause);
    }
}
