using Intercom.OpenApi.Emit;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Emit;

public class SourceSplitterTests
{
    [Test]
    public void Each_mark_starts_a_file_and_what_comes_before_the_first_is_dropped()
    {
        IReadOnlyDictionary<string, string> files = Split(
            "// made by NSwag\n//@@FILE Models/Order.g.cs\nclass Order;\n//@@FILE Clients/OrdersClient.g.cs \nclass OrdersClient;");

        files.Should().BeEquivalentTo(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Clients/OrdersClient.g.cs"] = "class OrdersClient;\n",
            ["Models/Order.g.cs"] = "class Order;\n",
        });
    }

    [Test]
    public void Files_come_in_the_order_of_their_names()
    {
        Split("//@@FILE b.cs\n//@@FILE a.cs\n//@@FILE C.cs\n").Keys.Should().Equal("C.cs", "a.cs", "b.cs");
    }

    [Test]
    public void Lines_end_the_same_way_whoever_wrote_them()
    {
        Split("//@@FILE a.cs\r\none\r\ntwo\r\n")["a.cs"].Should().Be("one\ntwo\n");
    }

    [Test]
    public void Spaces_at_the_end_and_lines_too_many_go()
    {
        Split("//@@FILE a.cs\n\n\nclass A \n{\n\n\n    int a;  \n\n\n    int b;\n}\n\n\n")["a.cs"]
            .Should().Be("class A\n{\n    int a;\n\n    int b;\n}\n");
    }

    [Test]
    public void Two_types_of_one_name_are_rejected()
    {
        Failure.Of(() => Split("//@@FILE Models/Order.g.cs\na\n//@@FILE Models/Order.g.cs\nb\n"))
            .Should().Contain("Models/Order.g.cs").And.Contain("openapi/overlays/20-names.yaml");
    }

    [Test]
    public void Two_types_whose_names_differ_only_in_capitals_are_rejected_because_some_file_systems_see_one_file()
    {
        Failure.Of(() => Split("//@@FILE Models/IpList.g.cs\na\n//@@FILE Models/IPList.g.cs\nb\n"))
            .Should().Contain("Models/IPList.g.cs").And.Contain("openapi/overlays/20-names.yaml");
    }

    [TestCase("")]
    [TestCase("class Order;")]
    public void Output_without_marks_is_rejected(string source)
    {
        Failure.Of(() => Split(source)).Should().Contain("build/templates");
    }

    [Test]
    public void A_mark_within_a_line_and_one_of_another_run_start_no_file()
    {
        Split("//@@FILE a.cs\n/// //@@FILE b.cs\n//@@FILE-00 c.cs\n")
            .Should().ContainSingle().Which.Value
            .Should().Be("/// //@@FILE b.cs\n//@@FILE-00 c.cs\n");
    }

    private static IReadOnlyDictionary<string, string> Split(string source) => SourceSplitter.Split(source, "//@@FILE ");
}
