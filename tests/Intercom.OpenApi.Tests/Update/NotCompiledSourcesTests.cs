using Intercom.OpenApi.Tests.Support;
using Intercom.OpenApi.Update;

namespace Intercom.OpenApi.Tests.Update;

public class NotCompiledSourcesTests
{
    [Test]
    public void The_lists_that_the_build_leaves_are_read_each_source_once()
    {
        using TemporaryFolder folder = new();
        string client = folder.PathOf("src/A/OrdersClient.cs");
        string tests = folder.PathOf("tests/T/OrdersClientTests.cs");
        folder.Write("src/A/obj/Debug/net8.0/not-compiled.txt", client + "\n");
        folder.Write("src/A/obj/Debug/netstandard2.0/not-compiled.txt", client + "\n\n");
        folder.Write("tests/T/obj/Debug/not-compiled.txt", tests + "\n");
        folder.Write("tests/T/obj/Debug/other.txt", "no source\n");

        NotCompiledSources.Find(new(folder.Root)).Should().Equal("src/A/OrdersClient.cs", "tests/T/OrdersClientTests.cs");
    }

    [Test]
    public void Without_a_build_there_are_none()
    {
        using TemporaryFolder folder = new();

        NotCompiledSources.Find(new(folder.Root)).Should().BeEmpty();
    }

    [Test]
    public void The_build_writes_the_list_that_is_read() =>
        File.ReadAllText(Path.Combine(ThisRepository.Root, "build", "CompileWhenGenerated.targets"))
            .Should().Contain($"$(IntermediateOutputPath){NotCompiledSources.FileName}");
}
