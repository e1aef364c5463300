using Intercom.OpenApi.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Direction;

/// <summary>The rule of MSBuild that decides which sources of one type or operation are compiled.</summary>
public class CompileWhenGeneratedTests
{
    private static readonly string[] Sources =
    [
        "Own.cs", "Models/Order.cs", "Models/Orders.cs", "Areas/Orders/OrdersClient.Search.cs", "Areas/Orders/OrdersClient.Sea.cs",
        "Areas/Orders/OrdersClientTests.Search.cs", "Areas/OrderTests.cs",
    ];


    [
        TestCase(
            "Order\nOrdersClient\nOrdersClient.Search\n",
            "Own.cs Models/Order.cs Areas/Orders/OrdersClient.Search.cs Areas/Orders/OrdersClientTests.Search.cs Areas/OrderTests.cs"),
    ]
    [TestCase("Orders\n", "Own.cs Models/Orders.cs")]
    [TestCase("", "Own.cs")]
    [TestCase(null, "Own.cs")]
    public void A_source_is_compiled_when_the_list_of_what_is_generated_has_exactly_its_name(string? generated, string expected)
    {
        using TemporaryFolder folder = new();
        foreach (string source in Sources)
        {
            folder.Write(source, string.Empty);
        }

        if (generated is not null)
        {
            folder.Write("generated.txt", generated);
        }

        folder.Write("Orders.proj", $"""
            <Project>
              <PropertyGroup><GeneratedNamesFile>generated.txt</GeneratedNamesFile></PropertyGroup>
              <ItemGroup>
                <Compile Include="**/*.cs" />
                <CompileWhenGenerated Include="Areas/**/*.cs;Models/**/*.cs" />
              </ItemGroup>
              <Import Project="{Path.Combine(ThisRepository.Root, "build", "CompileWhenGenerated.targets")}" />
            </Project>
            """);
        FinishedProcess msbuild = FinishedProcess.Run(
            folder.Root,
            "dotnet",
            "msbuild",
            "Orders.proj",
            "-target:SelectSources",
            "-getItem:Compile",
            "-nologo")!;

        JArray compiled = (JArray)JObject.Parse(msbuild.Output)["Items"]!["Compile"]!;
        compiled.Select(item => ((string)item["Identity"]!).Replace('\\', '/')).Should().BeEquivalentTo(expected.Split(' '));
    }
}
