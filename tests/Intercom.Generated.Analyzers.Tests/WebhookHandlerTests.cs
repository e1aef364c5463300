using System.Reflection;
using Intercom.Analyzers.Tests.Support;

namespace Intercom.Analyzers.Tests;

public class WebhookHandlerTests
{
    private static readonly Application Application = new(new WebhookHandlerAnalyzer());

    private static readonly Type[] Models =
    [
        typeof(Admin), typeof(Article), typeof(Company), typeof(Contact), typeof(Conversation), typeof(Tag), typeof(Ticket),
        typeof(IntercomModel), typeof(WebhookItem),
    ];

    [TestCase("handlers.On<[|Ticket|]>(WebhookTopic.ConversationUserReplied, (one, _) => Task.CompletedTask);")]
    [TestCase("endpoint.On<[|Ticket|]>(WebhookTopic.ConversationUserReplied, (one, _) => Task.CompletedTask);")]
    [TestCase("""handlers.On<[|Ticket|]>("conversation.user.replied", (one, _) => Task.CompletedTask);""")]
    [TestCase("handlers.On<[|Ticket|]>(WebhookTopic.Known.ConversationUserReplied, (one, _) => Task.CompletedTask);")]
    [TestCase("handlers.On<[|Ticket|]>(topic: new WebhookTopic(\"ping\"), handle: (one, _) => Task.CompletedTask);")]
    [TestCase("[|handlers.On(WebhookTopic.ConversationUserReplied, "
        + "(WebhookEvent<Ticket> one, CancellationToken _) => Task.FromResult(1))|];")]
    public Task A_handler_of_a_class_that_the_topic_does_not_contain_is_reported(string statement) =>
        Application.VerifyAsync(Application.Method(statement));

    [TestCase("handlers.On<Conversation>(WebhookTopic.ConversationUserReplied, (one, _) => Task.CompletedTask);")]
    [TestCase("handlers.On<IntercomModel>(WebhookTopic.ConversationUserReplied, (one, _) => Task.CompletedTask);")]
    [TestCase("handlers.On<WebhookItem>(WebhookTopic.ConversationUserReplied, (one, _) => Task.CompletedTask);")]
    [TestCase("handlers.On<Contact>(WebhookTopic.ContactUserTagCreated, (one, _) => Task.CompletedTask);")]
    [TestCase("handlers.On<Ticket>(\"of.another.version\", (one, _) => Task.CompletedTask);")]
    [TestCase("handlers.On<Ticket>(text, (one, _) => Task.CompletedTask);")]
    [TestCase("Add<Ticket>(WebhookTopic.ConversationUserReplied); void Add<T>(WebhookTopic topic) where T : IntercomModel =>"
        + " handlers.On<T>(WebhookTopic.ConversationUserReplied, (one, _) => Task.CompletedTask);")]
    public Task A_handler_that_can_receive_the_items_of_its_topic_is_not_reported(string statement) =>
        Application.VerifyAsync(Application.Method(statement));

    [Test]
    public async Task The_message_names_the_classes_of_the_topic() =>
        (await Application.VerifyAsync(Application.Method(
            "handlers.On<[|Ticket|]>(WebhookTopic.ContactUserTagCreated, (one, _) => Task.CompletedTask);")))
            .Should().Equal(
                "A handler of ContactUserTagCreated cannot receive Ticket: "
                + "notifications of that topic contain Contact or Tag or WebhookContactTag");

    [Test]
    public async Task The_rule_reports_what_the_library_rejects_for_every_topic()
    {
        PropertyInfo[] topics =
        [
            .. typeof(WebhookTopic).GetProperties(BindingFlags.Public | BindingFlags.Static)
                .Where(property => property.PropertyType == typeof(WebhookTopic)),
        ];
        string[] pairs = [.. topics.SelectMany(topic => Models.Select(model => $"<{model.Name}>(WebhookTopic.{topic.Name}, "))];

        string code = Application.Method(string.Join(
            "\n", pairs.Select(pair => $"handlers.On{pair}(one, _) => Task.CompletedTask);")));
        string[] lines = code.Split('\n');
        string[] reported =
        [
            .. (await Application.AnalyzeAsync(code))
                .Select(diagnostic => lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line])
                .Select(line => pairs.Single(pair => line.Contains(pair, StringComparison.Ordinal))),
        ];

        string[] rejected =
        [
            .. topics.SelectMany(topic => Models.Where(model => IsRejected((WebhookTopic)topic.GetValue(null)!, model))
                .Select(model => $"<{model.Name}>(WebhookTopic.{topic.Name}, ")),
        ];
        rejected.Should().HaveCountGreaterThan(topics.Length);
        reported.Should().BeEquivalentTo(rejected);
    }

    [Test]
    public async Task The_fix_uses_the_only_class_of_the_topic() =>
        (await Application.FixAsync(
            new WebhookHandlerCodeFix(),
            Application.Method("handlers.On<Ticket>(WebhookTopic.ConversationUserReplied, (one, _) => Task.CompletedTask);")))
            .Should().Be(
                Application.Method("handlers.On<Conversation>(WebhookTopic.ConversationUserReplied, (one, _) => Task.CompletedTask);"));

    [Test]
    public async Task There_is_no_fix_when_the_topic_has_several_classes() =>
        (await Application.FixAsync(
            new WebhookHandlerCodeFix(),
            Application.Method("handlers.On<Ticket>(WebhookTopic.ContactUserTagCreated, (one, _) => Task.CompletedTask);")))
            .Should().BeNull();

    [Test]
    public async Task A_handler_class_of_another_class_than_the_topic_contains_is_reported_without_a_fix()
    {
        string code = Application.Members("""
            public static void Add(IntercomWebhookEndpoint endpoint) => endpoint.On<Ticket, Handler>(WebhookTopic.ConversationUserReplied);
            private sealed class Handler : IWebhookHandler<Ticket>
            {
                public Task HandleAsync(WebhookEvent<Ticket> webhookEvent, CancellationToken cancellationToken) => Task.CompletedTask;
            }
            """);

        (await Application.FixAsync(new WebhookHandlerCodeFix(), code)).Should().BeNull();
    }

    private static bool IsRejected(WebhookTopic topic, Type model)
    {
        try
        {
            typeof(WebhookHandlerTests).GetMethod(nameof(Add), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(model).Invoke(null, [topic]);
            return false;
        }
        catch (TargetInvocationException exception) when (exception.InnerException is ArgumentException)
        {
            return true;
        }
    }

    private static void Add<T>(WebhookTopic topic)
        where T : IntercomModel =>
        new WebhookHandlers().On<T>(topic, (_, _) => Task.CompletedTask);
}
