using Intercom.OpenApi.Document;
using Intercom.OpenApi.Emit;
using Intercom.OpenApi.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Emit;

public class NSwagRunTests
{
    [TestCase("plain")]
    [TestCase("a,b=c")]
    [TestCase("with space %HOME% #x")]
    [TestCase("$(Output)")]
    public void Whatever_the_folder_is_called_NSwag_writes_the_CSharp_of_the_description(string name)
    {
        using TemporaryFolder folder = new();

        IReadOnlyDictionary<string, string> files = Generate(folder.PathOf(name), Document());

        files["Clients/OrdersClient.g.cs"].Should().Contain("partial class OrdersClient");
        files["Models/Order.g.cs"].Should().Contain("partial class Order ");
    }

    [Test]
    public void What_an_earlier_run_left_does_not_pass_for_what_NSwag_wrote()
    {
        using TemporaryFolder folder = new();
        folder.Write("nswag.cs", "//@@FILE Models/Old.g.cs\nclass Old;");
        JObject document = Document();
        ((JObject)document.SelectToken("codeGenerators.openApiToCSharpClient")!).Remove("output");

        Failure.Of(() => Generate(folder.Root, document)).Should().StartWith("nswag.json").And.Contain("$(Output)");
    }

    private static IReadOnlyDictionary<string, string> Generate(string folder, JObject document)
    {
        string templates = Path.Combine(Directory.CreateDirectory(folder).FullName, "templates");
        Directory.CreateDirectory(templates);
        foreach (string template in Directory.EnumerateFiles(ThisRepository.Files.Templates))
        {
            File.Copy(template, Path.Combine(templates, Path.GetFileName(template)));
        }

        using TemporaryRepository repository = new();
        return new NSwagRun(RepositoryNSwag.Instance, templates, folder).Generate(document, repository.Load().Lowered);
    }

    private static JObject Document() => YamlFile.Read(ThisRepository.Files.NSwagDocument);
}
