using Intercom.OpenApi.Emit;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Emit.Sources;

public class ErrorSourcesTests
{
    [Test]
    public void A_code_is_a_known_value_whose_documentation_gives_meaning_and_statuses()
    {
        Codes("x-error-codes: [{value: order_lost, means: the order is lost, status: [404, 410]}, {value: odd, means: nobody knows}]")
            .Should().Contain("""
                /// <summary>The code <c>order_lost</c>: the order is lost. HTTP status: 404 or 410.</summary>
                public static IntercomErrorCode OrderLost { get; } = new(Known.OrderLost);
            """.ReplaceLineEndings("\n"))
            .And.Contain("        /// <summary>The code <c>odd</c>: nobody knows.</summary>\n        public const string Odd = \"odd\";\n");
    }

    [Test]
    public void A_description_without_codes_has_an_enum_without_known_values_and_exceptions_by_status_alone()
    {
        Codes("schemas: {}").Should().NotContain("public const");
        Exceptions("schemas: {}").Should().Contain("switch\n    {\n        _ => null,\n    };");
    }

    [Test]
    public void An_exception_is_chosen_by_code_or_message_in_the_order_of_the_list_and_by_status_where_it_has_one()
    {
        Exceptions("""
            x-error-exceptions:
              - {code: order_lost, exception: LostException}
              - {message: "is \"gone\"", status: 410, exception: GoneException}
            """).Should().Contain("""
                    _ when HasCode(response, "order_lost") => new LostException(response),
                    410 when HasMessage(response, "is \"gone\"") => new GoneException(response),
                    _ => null,
            """.ReplaceLineEndings("\n"));
    }

    [TestCase("x-error-codes: [{value: lost}]", "x-error-codes[0]: means is missing")]
    [TestCase("x-error-codes: [{value: lost, means: it is lost, status: 404}]", "x-error-codes[0]: status is no list")]
    [TestCase(
        "x-error-codes: [{value: lost, means: it is lost, status: [gone]}]",
        "x-error-codes[0]: status has an item that is no whole number")]
    [TestCase("x-error-exceptions: [{code: lost}]", "x-error-exceptions[0]: exception is missing")]
    [TestCase("x-error-exceptions: [{exception: LostException}]", "x-error-exceptions[0]: code or message must be there, and not both")]
    [TestCase(
        "x-error-exceptions: [{code: lost, message: is lost, exception: LostException}]",
        "x-error-exceptions[0]: code or message must be there, and not both")]
    [TestCase(
        "x-error-exceptions: [{code: lost, status: '404', exception: LostException}]", "x-error-exceptions[0]: status is no whole number")]
    [TestCase(
        "x-error-exceptions: [{code: lost, exception: 'LostException(response); //'}]",
        "x-error-exceptions[0]: exception is no name of a class")]
    public void A_malformed_list_is_an_error_that_names_the_entry_and_the_file(string lists, string reason)
    {
        Failure.Of(() => Written(lists)).Should().Contain(reason).And.Contain("openapi/overlays/28-errors.yaml");
    }

    private static string Codes(string lists) => Written(lists)["Exceptions/IntercomErrorCode.g.cs"];

    private static string Exceptions(string lists) => Written(lists)["Exceptions/ApiExceptionFactory.g.cs"];

    private static IReadOnlyDictionary<string, string> Written(string lists) =>
        ClientSources.Write(Lowered.Describe(lists), Lowered.Describe("schemas: {}").Root);
}
