using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Lowering.Steps;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Lowering.Steps;

public class RequireAnyParameterTests
{
    [Test]
    public void Parameters_of_which_one_is_required_get_their_CSharp_names()
    {
        ApiDescription lowered = Lowered.By<RequireAnyParameter>("""
            paths:
              /events:
                get:
                  operationId: Events_List
                  x-require-any-parameter: [user_id, email]
                  parameters:
                    - {name: user_id, in: query, x-csharp-name: userId, schema: {type: string}}
                    - {name: email, in: query, x-csharp-name: mailAddress, schema: {type: string}}
            """);

        lowered.Operations.Single().Definition[SpecExtensions.RequireAny]!.Values<string>().Should().Equal("userId", "mailAddress");
    }

    [Test]
    public void A_parameter_that_the_query_does_not_have_is_an_error_that_names_it() =>
        FluentActions.Invoking(() => Lowered.By<RequireAnyParameter>("""
            paths:
              /events:
                get:
                  operationId: Events_List
                  x-require-any-parameter: [user_id, email]
                  parameters:
                    - {name: email, in: query, x-csharp-name: email, schema: {type: string}}
            """)).Should().Throw<DescriptionException>().WithMessage("*GET /events*user_id*10-corrections.yaml*");
}
