using Newtonsoft.Json;

namespace Intercom.Tests.Values;

public class ScalarValueTests
{
    [Test]
    public void A_value_is_sent_as_what_it_was_made_of()
    {
        ScalarValue[] values = ["1", 1, 2L, 1.5, 2.25m, true];

        JsonConvert.SerializeObject(values).Should().Be("""["1",1,2,1.5,2.25,true]""");
    }

    [TestCase("\"1\"", "1")]
    [TestCase("1", 1L)]
    [TestCase("1.5", 1.5)]
    [TestCase("true", true)]
    public void A_value_is_read_as_what_it_is(string json, object expected) => JsonConvert.DeserializeObject<ScalarValue>(json)!.Value.Should().Be(expected);

    [Test]
    public void Null_stays_null()
    {
        string? text = null;
        ScalarValue? value = text;

        value.Should().BeNull();
        JsonConvert.DeserializeObject<ScalarValue>("null").Should().BeNull();
    }

    [Test]
    public void What_is_not_a_scalar_is_rejected()
    {
        FluentActions.Invoking(() => JsonConvert.DeserializeObject<ScalarValue>("{}")).Should().Throw<JsonSerializationException>();
        FluentActions.Invoking(() => (ScalarValue)double.NaN).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Test]
    public void Values_are_equal_when_kind_and_value_are()
    {
        ((ScalarValue)1 == (ScalarValue)1L).Should().BeTrue();
        ((ScalarValue)"1" != (ScalarValue)1).Should().BeTrue();
        ((ScalarValue)1.5).ToString().Should().Be("1.5");
    }
}
