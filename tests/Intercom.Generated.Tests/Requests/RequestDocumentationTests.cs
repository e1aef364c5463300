using System.Xml.Linq;

namespace Intercom.Tests.Requests;

/// <summary>The documentation of an abstract request names its classes.</summary>
public class RequestDocumentationTests
{
    private static readonly Lazy<XDocument> Documentation = new(
        () => XDocument.Load(Path.ChangeExtension(Surface.Assembly.Location, ".xml")));

    private static IEnumerable<Type> AbstractRequests => Surface.Models.Where(model => model.IsAbstract);

    [Test]
    public void There_are_requests_with_several_variants() =>
        AbstractRequests.Should()
            .HaveCountGreaterThan(3).And.Contain([typeof(ReplyConversationRequest), typeof(TagRequest), typeof(SearchQuery)]);

    [TestCaseSource(nameof(AbstractRequests))]
    public void The_documentation_of_an_abstract_request_lists_its_variants(Type request)
    {
        string summary = Documentation.Value.Descendants("member")
            .Single(member => (string?)member.Attribute("name") == $"T:{request.FullName}").Element("summary")!.ToString();

        foreach (Type variant in Surface.ConcreteModels.Where(model => model.IsSubclassOf(request)))
        {
            summary.Should().MatchRegex($@"\b{variant.Name}\b");
        }
    }
}
