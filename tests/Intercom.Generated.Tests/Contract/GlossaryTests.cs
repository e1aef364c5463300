using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Intercom.Tests.Contract;

public class GlossaryTests
{
    private static readonly Glossary Glossary = new(
        File.ReadAllText(Path.Combine(TestContext.CurrentContext.TestDirectory, "pages", "glossary.md")));

    private static readonly IReadOnlyList<XElement> Documentation =
        [.. XDocument.Load(Path.ChangeExtension(Surface.Assembly.Location, ".xml")).Descendants("member")];

    [Test]
    public void No_public_name_has_a_retired_term() => Names()
        .SelectMany(name => Glossary.FindInName(name.Name, name.Member).Select(term => $"{name.Member}, {name.Name}: {term}"))
        .Should().BeEmpty();

    [Test]
    public void No_documentation_has_a_retired_term() => Documentation
        .SelectMany(member => Glossary.Find(TextOf(member), MemberOf(member)).Select(term => $"{MemberOf(member)}: {term}"))
        .Should().BeEmpty();

    [Test]
    public void No_text_of_the_sources_has_a_retired_term() => SourceText.All()
        .SelectMany(text => Glossary.Find(text.Text).Select(term => $"{text.Place}: {term}"))
        .Should().BeEmpty();

    [Test]
    public void No_summary_begins_with_a_question_word() => Documentation
        .Where(member => Regex.IsMatch(
            member.Element("summary")?.Value ?? string.Empty,
            @"^\s*(What|Who|Whom|Whose|Which|Where|How|When|Whether)\b",
            RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(5)))
        .Select(MemberOf)
        .Should().BeEmpty();

    [Test]
    public void Every_exception_is_about_a_retired_term() => Glossary.ExceptionTerms.Should().NotBeEmpty().And.BeSubsetOf(Glossary.Retired);

    [TestCase("The answer has no body.", "answer")]
    [TestCase("It refuses the value, and demands\n another one.", "refuse", "demand")]
    [TestCase("The response has no body.")]
    [TestCase("Parameters of the mended description.", "mend")]
    public void A_retired_term_is_found_in_all_of_its_forms(string text, params string[] terms) =>
        Glossary.Find(text).Should().BeEquivalentTo(terms);

    [TestCase("IsAnswered", "Contact.IsAnswered", "answer")]
    [TestCase("AnsweredAt", "Call.AnsweredAt")]
    [TestCase("ResendAsync", "IContactsClient.ResendAsync", "resend")]
    public void A_retired_term_is_found_in_a_name_unless_its_member_is_an_exception(string name, string member, params string[] terms) =>
        Glossary.FindInName(name, member).Should().BeEquivalentTo(terms);

    [Test]
    public void Texts_are_found_in_exceptions_interpolations_logs_and_documentation()
    {
        const string Source = """
            /// <summary>Some words.</summary>
            class Sample
            {
                [LoggerMessage(1, LogLevel.Debug, "A log text")]
                void Fail(string name) => throw new ArgumentException($"The name {name} is wrong.", "name");
            }
            """;

        SourceText.Of(Source, "Sample.cs").Select(text => text.Text.Trim())
            .Should().Contain(["Some words.", "A log text", "The name", "is wrong."]);
    }

    private static IEnumerable<(string Name, string Member)> Names()
    {
        foreach (Type type in Surface.Types)
        {
            string typeName = type.FullName!.Split('`')[0].Replace("Intercom.", string.Empty, StringComparison.Ordinal).Replace('+', '.');
            yield return (type.Name, typeName);

            // The names of known values are those of the API.
            bool hasValuesOfTheApi = Surface.ExtensibleEnums.Contains(type) || Surface.ExtensibleEnums.Contains(type.DeclaringType);
            foreach (MemberInfo member in Surface.Members(type)
                .Where(member => member is not MethodBase { IsSpecialName: true } && !(hasValuesOfTheApi && IsStatic(member))))
            {
                yield return (member.Name, $"{typeName}.{member.Name}");
            }

            foreach (MethodBase method in Surface.Members(type).OfType<MethodBase>())
            {
                foreach (ParameterInfo parameter in method.GetParameters())
                {
                    yield return (parameter.Name!, $"{typeName}.{method.Name}");
                }
            }
        }
    }

    private static bool IsStatic(MemberInfo member) => member switch
    {
        PropertyInfo property => property.GetMethod is { IsStatic: true },
        FieldInfo field => field.IsStatic,
        _ => false,
    };

    // Without the values of the API, which stand as code.
    private static string TextOf(XElement member) => string.Concat(
        member.DescendantNodes().OfType<XText>().Where(text => text.Parent!.Name.LocalName != "c").Select(text => text.Value));

    // Without namespace and parameters, such as IContactsClient.GetAsync.
    private static string MemberOf(XElement member) =>
        member.Attribute("name")!.Value[2..].Split('(', '~')[0].Replace("Intercom.", string.Empty, StringComparison.Ordinal);
}
