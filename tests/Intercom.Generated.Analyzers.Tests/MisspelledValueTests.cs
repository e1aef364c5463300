using System.Reflection;
using Intercom.Analyzers.Tests.Support;

namespace Intercom.Analyzers.Tests;

public class MisspelledValueTests
{
    private static readonly Application Application = new(new MisspelledValueAnalyzer());

    [TestCase("""ContactRole role = [|"usr"|];""", TestName = "One letter is missing")]
    [TestCase("""ContactRole role = [|"uesr"|];""", TestName = "Two letters are exchanged")]
    [TestCase("""ContactRole role = [|"User"|];""", TestName = "The case differs")]
    [TestCase("""ContactRole? role = [|"USER"|];""", TestName = "The enum is nullable")]
    [TestCase("""ContactRole role = [|new ContactRole("usr")|];""", TestName = "The constructor is used")]
    [TestCase("""ContactRole role = [|new("usr")|];""", TestName = "The constructor has no type")]
    [TestCase("""const string Role = "usr"; ContactRole role = [|Role|];""", TestName = "The value is a constant")]
    [TestCase("""bool isUser = new Contact { Id = "1" }.Role == [|"usr"|];""", TestName = "The value is compared")]
    [TestCase("""var request = new CreateContactRequest { Role = [|"usr"|] };""", TestName = "The value is a property")]
    [TestCase("""var filter = ContactField.Role == [|"usr"|];""", TestName = "The value is a condition of a search")]
    [TestCase("""var filter = ContactField.Role != [|"usr"|];""", TestName = "The value is a negated condition of a search")]
    [TestCase("""var filter = ContactField.Role.In("user", [|"leed"|]);""", TestName = "The value is in a list of a search")]
    [TestCase("""bool isHandled = handlers.Handles([|"conversation.user.replid"|]);""", TestName = "The enum is a topic")]
    [TestCase("""WebhookTopic topic = [|"conversation-user-replied"|];""", TestName = "The separators differ")]
    public Task A_constant_close_to_a_known_value_is_reported(string statement) => Application.VerifyAsync(Application.Method(statement));

    [TestCase("""ContactRole role = "user";""")]
    [TestCase("ContactRole role = ContactRole.User;")]
    [TestCase("ContactRole role = ContactRole.Known.User;")]
    [TestCase("ContactRole role = text;")]
    [TestCase("""ContactRole role = text + "usr";""")]
    [TestCase("""ContactRole role = "administrator";""")]
    [TestCase("""ContactRole role = "";""")]
    [TestCase("""ContactRole role = "us";""")]
    [TestCase("""WebhookTopic topic = "conversation.robot.escalated";""")]
    [TestCase("""IntercomApiVersion version = "2.99";""")]
    [TestCase("""string role = "usr";""")]
    [TestCase("""var filter = ContactField.Role.In("user", "lead") & ContactField.Role == "user" & ContactField.Role.StartsWith("us");""")]
    [TestCase("""var filter = ContactField.Name == "usr";""")]
    [TestCase("var filter = ContactField.Role == text;")]
    [TestCase("var filter = ContactField.Role.In(text.Split(','));")]
    [TestCase("""Uri address = new("usr", UriKind.Relative);""")]
    public Task A_known_value_or_one_unlike_all_known_ones_is_not_reported(string statement) =>
        Application.VerifyAsync(Application.Method(statement));

    [Test]
    public async Task The_message_names_the_value_that_is_meant() =>
        (await Application.VerifyAsync(Application.Method("""ContactRole role = [|"usr"|];""")))
            .Should().Equal("'usr' is not a known value of ContactRole; did you mean ContactRole.User?");

    [Test]
    public async Task Values_that_are_as_close_are_all_named_and_none_is_chosen()
    {
        string code = Declared("one_part", "one_cart", """Kind kind = "one_dart";""");

        (await Application.AnalyzeAsync(code)).Select(diagnostic => diagnostic.GetMessage(null))
            .Should().Equal("'one_dart' is not a known value of Kind; did you mean Kind.First or Kind.Second?");
        (await Application.FixAsync(new MisspelledValueCodeFix(), code)).Should().BeNull();
    }

    [Test]
    public async Task A_value_with_another_number_is_another_value() =>
        (await Application.AnalyzeAsync(Declared("version_1", "version_2", """Kind kind = "version_3";"""))).Should().BeEmpty();

    [TestCase("""ContactRole role = "usr";""", "ContactRole role = ContactRole.User;")]
    [TestCase("""ContactRole role = new("usr");""", "ContactRole role = ContactRole.User;")]
    [TestCase("""ContactRole? role = /* the role */ "usr";""", "ContactRole? role = /* the role */ ContactRole.User;")]
    [TestCase("""var filter = ContactField.Role == "usr";""", "var filter = ContactField.Role == ContactRole.User;")]
    public async Task The_fix_uses_the_known_value(string statement, string expected) =>
        (await Application.FixAsync(new MisspelledValueCodeFix(), Application.Method(statement)))
            .Should().Be(Application.Method(expected));

    [Test]
    public async Task No_known_value_of_the_library_is_reported()
    {
        var values = typeof(IExtensibleEnum).Assembly.GetExportedTypes()
            .Where(type => type.IsValueType && typeof(IExtensibleEnum).IsAssignableFrom(type))
            .SelectMany(type => type.GetNestedType("Known")!.GetFields(BindingFlags.Public | BindingFlags.Static)
                .Select(field => $"{type.Name} v{type.Name}{field.Name} = \"{field.GetRawConstantValue()}\";"))
            .ToList();

        values.Should().HaveCountGreaterThan(300);
        (await Application.AnalyzeAsync(Application.Method(string.Join("\n", values)))).Should().BeEmpty();
    }

    private static string Declared(string first, string second, string statement) => $$"""
        namespace Intercom
        {
            public readonly struct Kind : IExtensibleEnum
            {
                public Kind(string value) => Value = value;
                public string Value { get; }
                public static Kind First { get; } = new(Known.First);
                public static Kind Second { get; } = new(Known.Second);
                public static implicit operator Kind(string value) => new(value);
                public static class Known
                {
                    public const string First = "{{first}}";
                    public const string Second = "{{second}}";
                }
            }

            public static class Application
            {
                public static void Run() { {{statement}} }
            }
        }
        """;
}
