using Newtonsoft.Json;

namespace Intercom.Tests.Values;

public class ScalarValueTests
{
    [Test]
    public void A_value_is_sent_with_its_original_type()
    {
        ScalarValue[] values = ["1", 1, 2L, 1.5, 2.25m, true];

        JsonConvert.SerializeObject(values).Should().Be("""["1",1,2,1.5,2.25,true]""");
    }

    [TestCase("\"1\"", "1")]
    [TestCase("1", 1L)]
    [TestCase("1.5", 1.5)]
    [TestCase("true", true)]
    public void A_value_is_read_with_its_own_type(string json, object expected) =>
        JsonConvert.DeserializeObject<ScalarValue>(json)!.Value.Should().Be(expected);

    [Test]
    public void Null_is_converted_to_null()
    {
        string? text = null;
        ScalarValue? value = text;

        value.Should().BeNull();
        JsonConvert.DeserializeObject<ScalarValue>("null").Should().BeNull();
    }

    [Test]
    public void A_value_that_is_not_a_scalar_is_rejected()
    {
        FluentActions.Invoking(() => JsonConvert.DeserializeObject<ScalarValue>("{}")).Should().Throw<JsonSerializationException>();
        FluentActions.Invoking(() => (ScalarValue)double.NaN).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Test]
    public void Values_are_equal_when_type_and_value_are_equal()
    {
        ((ScalarValue)1 == (ScalarValue)1L).Should().BeTrue();
        ((ScalarValue)"1" != (ScalarValue)1).Should().BeTrue();
        ((ScalarValue)1.5).ToString().Should().Be("1.5");
    }
}
