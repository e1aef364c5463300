namespace Intercom.Tests.Search;

/// <summary>An operator that Intercom rejects for a type does not compile.</summary>
public class SearchCompilationTests
{
    private const string NoSuchOperator = "CS0019";
    private const string NoSuchMember = "CS1061";
    private const string OnlyOfOthers = "CS1929";
    private const string NoShortCircuit = "CS0218";
    private const string Obsolete = "CS0619";

    [TestCase("SearchExpression<Contact>", "ContactField.Role == \"user\" & ContactField.CreatedAt > DateTimeOffset.UtcNow")]
    [TestCase(
        "SearchExpression<Conversation>",
        "(ConversationField.Open == true | ConversationField.Priority == \"priority\") & ConversationField.CreatedAt >= "
        + "DateTimeOffset.UtcNow")]
    [TestCase("SearchQuery", "TicketField.Attribute(\"7\") == 5")]
    [TestCase(
        "SearchRequest",
        "new SearchRequest { Query = ContactField.Role == ContactRole.Known.User, Sort = ContactField.CreatedAt.Descending() }")]
    public void Supported_operators_compile(string type, string expression) => Compiler.Errors(type, expression).Should().BeEmpty();

    [TestCase(Obsolete, "SearchQuery", "ContactField.CreatedAt != DateTimeOffset.UtcNow")]
    [TestCase(NoSuchOperator, "SearchQuery", "ContactField.CreatedAt >= DateTimeOffset.UtcNow")]
    [TestCase(NoSuchOperator, "SearchQuery", "ContactField.CreatedAt <= DateTimeOffset.UtcNow")]
    [TestCase(NoSuchOperator, "SearchQuery", "ContactField.CreatedAt > \"2026-01-01\"")]
    [TestCase(NoSuchOperator, "SearchQuery", "ContactField.Role > \"user\"")]
    [TestCase(NoSuchOperator, "SearchQuery", "ContactField.Role == 5")]
    [TestCase(NoSuchOperator, "SearchQuery", "ContactField.OwnerId == \"5\"")]
    [TestCase(NoSuchOperator, "SearchQuery", "ContactField.HasHardBounced > true")]
    [TestCase(NoSuchOperator, "SearchQuery", "ContactField.TagId > \"1\"")]
    [TestCase(NoSuchMember, "SearchQuery", "ContactField.TagId.In(\"1\")")]
    [TestCase(NoSuchMember, "SearchQuery", "ContactField.CreatedAt.In(DateTimeOffset.UtcNow)")]
    [TestCase(OnlyOfOthers, "SearchQuery", "ContactField.OwnerId.Contains(\"5\")")]
    [TestCase(OnlyOfOthers, "SearchQuery", "ContactField.HasHardBounced.StartsWith(\"t\")")]
    [TestCase(NoSuchOperator, "SearchQuery", "ContactField.Role == \"user\" & ConversationField.Open == true")]
    [TestCase(NoShortCircuit, "SearchQuery", "ContactField.Role == \"user\" && ContactField.Name == \"Ada\"")]
    public void Unsupported_operators_do_not_compile(string error, string type, string expression) =>
        Compiler.Errors(type, expression).Should().Equal(error);
}
