using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Normalization;
using Intercom.OpenApi.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Normalization;

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
        JObject irregular = IrregularDescription.Read();

        JToken.DeepEquals(Read(JsonFile.Format(irregular).Replace("  ", "\t", StringComparison.Ordinal)).Document, irregular)
            .Should().BeTrue();
        JToken.DeepEquals(IncomingFile.Read(IrregularDescription.Path, new DiagnosticBag()), irregular).Should().BeTrue();
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
    public void Members_that_stand_twice_in_an_object_are_joined_and_reported_with_their_line(string text, string expected)
    {
        (JObject document, IReadOnlyList<Diagnostic> changes) = Read(text);

        document.ShouldBe(expected);
        changes.Should().ContainSingle().Which.ToString().Should().MatchRegex("^line 3: merged with the earlier a");
    }

    [TestCase("{\"open\": ")]
    [TestCase("key: [")]
    public void What_cannot_be_read_is_reported_with_its_place(string text)
    {
        string path = _folder.Write("broken", text);

        Failure.Of(() => IncomingFile.Read(path, new DiagnosticBag())).Should().Contain(path);
    }

    [Test]
    public void A_file_that_is_not_there_is_reported() =>
        Failure.Of(() => IncomingFile.Read(_folder.PathOf("nowhere.yaml"), new DiagnosticBag())).Should().Contain("nowhere.yaml");

    private (JObject Document, IReadOnlyList<Diagnostic> Changes) Read(string text)
    {
        DiagnosticBag diagnostics = new();
        return (IncomingFile.Read(_folder.Write("incoming", text), diagnostics), diagnostics.Changes);
    }
}
