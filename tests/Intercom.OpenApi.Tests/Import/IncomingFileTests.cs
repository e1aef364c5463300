using Intercom.OpenApi.Description;
using Intercom.OpenApi.Import;
using Intercom.OpenApi.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Import;

public class IncomingFileTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void Make_a_folder() => _folder = new TemporaryFolder();

    [TearDown]
    public void Delete_it() => _folder.Dispose();

    [Test]
    public void A_description_can_be_JSON_or_YAML()
    {
        JObject odd = OddDescription.Read();

        JToken.DeepEquals(IncomingFile.Read(_folder.Write("odd.json", JsonFile.Format(odd).Replace("  ", "\t", StringComparison.Ordinal))).Document, odd).Should().BeTrue();
        JToken.DeepEquals(IncomingFile.Read(OddDescription.Path).Document, odd).Should().BeTrue();
    }

    [TestCase("a/b", @"a\/b")]
    [TestCase("\u00e9\U0001f600", @"\u00e9\ud83d\ude00")]
    [TestCase("2024-01-02T03:04:05Z", "2024-01-02T03:04:05Z")]
    [TestCase("null", "null")]
    [TestCase("12", "12")]
    [TestCase("a: b # c", "a: b # c")]
    public void A_text_in_JSON_stays_the_text_that_it_is(string expected, string written) =>
        ((JValue)Read($"{{\"key\":\"{written}\"}}").Document["key"]!).Value.Should().Be(expected);

    [TestCase("a: 1\nb: 2\na: 3\n", "{a: 3, b: 2}")]
    [TestCase("a: {b: {c: 1}, d: [1, 2]}\nx: ~\na: {b: {e: 2}, d: [3]}\n", "{a: {b: {c: 1, e: 2}, d: [3]}, x: ~}")]
    [TestCase("{\"a\": {\"b\": 1},\n\t\"b\": 1,\n\t\"a\": {\"c\": 2}}", "{a: {b: 1, c: 2}, b: 1}")]
    public void Members_that_stand_twice_in_an_object_are_joined_and_told_with_their_line(string text, string expected)
    {
        IncomingFile read = Read(text);

        read.Document.ShouldBe(expected);
        read.Repairs.Should().ContainSingle().Which.ToString().Should().MatchRegex("^line 3: joined with the a before it");
    }

    [TestCase("{\"open\": ")]
    [TestCase("key: [")]
    public void What_cannot_be_read_is_told_with_its_place(string text)
    {
        string path = _folder.Write("broken", text);

        Refusal.Of(() => IncomingFile.Read(path)).Should().Contain(path);
    }

    [Test]
    public void A_file_that_is_not_there_is_told() => Refusal.Of(() => IncomingFile.Read(_folder.PathOf("nowhere.yaml"))).Should().Contain("nowhere.yaml");

    private IncomingFile Read(string text) => IncomingFile.Read(_folder.Write("incoming", text));
}
