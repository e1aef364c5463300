namespace Intercom.Tests.Properties.Comparison;

public class WireEqualityTests
{
    [TestCase("{\"a\":1,\"b\":2}", "{ \"b\": 2, \"a\": 1 }")]
    [TestCase("\"A\\/\\u00e9\"", "\"\\u0041/é\"")]
    [TestCase("1.10", "1.1")]
    [TestCase("1.5e3", "1500.0")]
    [TestCase("-0.0", "-0.00")]
    [TestCase("0.30000000000000004", "0.300000000000000044")]
    [TestCase("12345678901234567890123", "12345678901234567890123")]
    public void What_docs_wire_lists_is_equal(string one, string other) => Difference(one, other).Should().BeNull();

    [TestCase("1", "1.0", "the whole: 1 became 1.0")]
    [TestCase("1", "\"1\"", "the whole: 1 became \"1\"")]
    [TestCase("1700000000", "\"2023-11-14T22:13:20Z\"", "the whole: 1700000000 became \"2023-11-14T22:13:20Z\"")]
    [TestCase(
        "\"2023-11-14T22:13:20Z\"", "\"2023-11-14T22:13:20.0Z\"", "the whole: \"2023-11-14T22:13:20Z\" became \"2023-11-14T22:13:20.0Z\"")]
    [TestCase("0.1", "0.10000000000000002", "the whole: 0.1 became 0.10000000000000002")]
    [TestCase("0.0", "-0.0", "the whole: 0.0 became -0.0")]
    [TestCase("12345678901234567890123", "12345678901234567890124", "the whole: 12345678901234567890123 became 12345678901234567890124")]
    [TestCase("true", "\"true\"", "the whole: true became \"true\"")]
    [TestCase("null", "\"\"", "the whole: null became \"\"")]
    [TestCase("{\"a\":null}", "{}", "a: null is gone")]
    [TestCase("{}", "{\"a\":null}", "a: null was added")]
    [TestCase("{\"a\":1}", "{\"A\":1}", "a: 1 is gone")]
    [TestCase("{\"a\":[]}", "{\"a\":{}}", "a: [] became {}")]
    [TestCase("[1,2]", "[2,1]", "[0]: 1 became 2")]
    [TestCase("[1]", "[1,null]", "the whole: 1 items became 2")]
    [TestCase("{\"a\":[{\"b\":\"é\"}]}", "{\"a\":[{\"b\":\"e\\u0301\"}]}", "a[0].b: \"é\" became \"e\u0301\"")]
    public void Anything_else_differs(string one, string other, string difference) => Difference(one, other).Should().Be(difference);

    private static string? Difference(string one, string other) =>
        WireEquality.Difference(WireEquality.Parse(one), WireEquality.Parse(other));
}
