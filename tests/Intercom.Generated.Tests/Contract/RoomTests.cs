namespace Intercom.Tests.Contract;

public class RoomTests
{
    [Test]
    public void No_room_uses_a_type_of_a_later_one() => Rooms.Violations(Rooms.Sources(), Rooms.Order).Should().BeEmpty();

    [Test]
    public void Every_room_of_the_list_is_a_folder_and_every_folder_is_a_room_of_the_list() =>
        Rooms.Sources().Keys.Select(path => path.Split('/')[0]).Distinct(StringComparer.Ordinal).Should().BeEquivalentTo(Rooms.Order);

    [TestCase("class First { Second? _later; }")]
    [TestCase("class First { object _later = new Second(); }")]
    [TestCase("class First { object _later = Second.Make(); }")]
    [TestCase("class First { object _later = new List<Second>(); }")]
    [TestCase("class First { string _later = $\"{nameof(Second)}\"; }")]
    public void A_use_of_a_type_of_a_later_room_is_found(string source)
    {
        Dictionary<string, string> sources = new(StringComparer.Ordinal)
        {
            ["Low/First.cs"] = source,
            ["High/Second.cs"] = "class Second { First? _earlier; }",
        };

        Rooms.Violations(sources, ["Low", "High"]).Should().Equal("Low/First.cs uses Second of High");
    }
}
