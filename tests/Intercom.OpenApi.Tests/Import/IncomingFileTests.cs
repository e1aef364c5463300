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

        JToken.DeepEquals(IncomingFile.Read(_folder.Write("odd.json", JsonFile.Format(odd).Replace("  ", "\t", StringComparison.Ordinal))), odd).Should().BeTrue();
        JToken.DeepEquals(IncomingFile.Read(OddDescription.Path), odd).Should().BeTrue();
    }

    [Test]
    public void A_time_stays_the_text_that_it_is() =>
        IncomingFile.Read(_folder.Write("times.json", "{\"time\": \"2024-01-02T03:04:05Z\"}"))["time"]!.Type.Should().Be(JTokenType.String);

    [TestCase("{\"open\": ")]
    [TestCase("key: [")]
    public void What_cannot_be_read_is_told_with_its_place(string text)
    {
        string path = _folder.Write("broken", text);

        Refusal.Of(() => IncomingFile.Read(path)).Should().Contain(path);
    }

    [Test]
    public void A_file_that_is_not_there_is_told() => Refusal.Of(() => IncomingFile.Read(_folder.PathOf("nowhere.yaml"))).Should().Contain("nowhere.yaml");
}
