using Intercom.OpenApi.Document;
using Intercom.OpenApi.Lowering.Steps;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Lowering.Steps;

public class WidenIntegersTests
{
    [TestCase("type: integer", "{type: integer, format: int64}")]
    [TestCase("{type: integer, format: int64}", "{type: integer, format: int64}")]
    [TestCase("{type: integer, format: int32}", "{type: integer, format: int32}")]
    [TestCase("type: number", "{type: number, format: double}")]
    [TestCase("{type: number, format: float}", "{type: number, format: double}")]
    [TestCase("type: string", "type: string")]
    public void Numbers_are_wide_unless_a_correction_calls_them_small(string schema, string expected)
    {
        ApiDescription lowered = Lowered.By<WidenIntegers>($$"""
            schemas:
              order:
                type: array
                items:
                  {{schema}}
            """);

        lowered.Schemas["order"]!["items"].ShouldBe(expected);
    }
}
