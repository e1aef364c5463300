using Intercom.OpenApi.Emit;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Emit;

public class ExampleSourcesTests
{
    [Test]
    public void An_example_is_a_method_that_is_found_by_its_name() =>
        Write("Tag tag = await intercom.Tags.GetAsync(tagId);").Should()
            .Contain("""["Tags.Get"] = Tags_Get,""")
            .And.Contain("private static async Task Tags_Get(IntercomClient intercom, Func<string, string> valueOf)")
            .And.Contain("Tag tag = await intercom.Tags.GetAsync(tagId);");

    [Test]
    public void The_example_for_all_pages_is_a_method_too() =>
        ExampleSources.Write(new JArray(Entry("_ = await intercom.Tags.ListAsync();", pages: "_ = intercom.Tags.ListAllAsync();")))
            .Should().Contain("""["Tags.GetAll"] = Tags_GetAll,""").And.Contain("_ = intercom.Tags.ListAllAsync();");

    [TestCase("Tag tag = await intercom.Tags.GetAsync(tagId);", "tagId")]
    [TestCase("Tag tag = await intercom.Tags.GetAsync(id: tagId);", "tagId")]
    [TestCase("await intercom.Tags.AddAsync(new AddTagRequest { Ids = [tagId], AdminId = adminId });", "adminId", "tagId")]
    [TestCase("""await intercom.Tags.FindAsync($"{tagId} of adminId");""", "tagId")]
    public void A_name_that_an_example_does_not_declare_is_a_variable(string code, params string[] variables) =>
        VariablesOf(code).Should().Equal(variables);

    [TestCase("await foreach (Tag tag in intercom.Tags.ListAllAsync()) { Console.WriteLine(tag.Id); }")]
    [TestCase("using IntercomFile file = await intercom.Tags.DownloadAsync(); await file.SaveToAsync(Path.GetFullPath(\"tags.csv\"));")]
    [TestCase("Tag? found = (await intercom.Tags.ListAsync()).Data.FirstOrDefault(tag => tag.Id == \"1\");")]
    [TestCase("if (await intercom.Tags.GetAsync(\"1\") is { Name: { } name } tag) { Console.WriteLine(name + tag.Id); }")]
    [TestCase("var page = await intercom.Tags.ListAsync(); Console.WriteLine(page.Data[0].Id);")]
    public void A_name_that_an_example_declares_is_no_variable(string code) => VariablesOf(code).Should().BeEmpty();

    private static string[] VariablesOf(string code) =>
    [
        .. Write(code).Split('\n').Where(line => line.Contains(" = valueOf(", StringComparison.Ordinal))
            .Select(line => line.Split('"')[1]),
    ];

    private static string Write(string code) => ExampleSources.Write(new JArray(Entry(code, pages: null)));

    private static JObject Entry(string code, string? pages) => new() { ["operation"] = "Tags.Get", ["code"] = code, ["pages"] = pages };
}
