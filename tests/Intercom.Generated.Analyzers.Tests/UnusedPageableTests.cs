using Intercom.Analyzers.Tests.Support;

namespace Intercom.Analyzers.Tests;

public class UnusedPageableTests
{
    private static readonly Application Application = new(new UnusedPageableAnalyzer());

    [TestCase("[|intercom.Contacts.ListAllAsync()|];")]
    [TestCase("[|intercom.Contacts.ListAllAsync().WithoutPrefetch()|];")]
    [TestCase("[|intercom.Contacts.ListAllAsync().AsPages()|];")]
    [TestCase("[|intercom.Contacts.ListAllAsync().ConfigureAwait(false)|];")]
    [TestCase("[|intercom?.Contacts.ListAllAsync()|];")]
    [TestCase("[|intercom.Contacts.SearchAllAsync(ContactField.Email == text)|];")]
    [TestCase("Action action = () => { [|intercom.Contacts.ListAllAsync()|]; };")]
    public Task A_pageable_as_a_statement_is_reported(string statement) => Application.VerifyAsync(Application.Method(statement));

    [TestCase("var contacts = [|intercom.Contacts.ListAllAsync()|];")]
    [TestCase("IAsyncEnumerable<Contact> contacts = [|intercom.Contacts.ListAllAsync()|];")]
    [TestCase("IntercomPageable<Contact> contacts; contacts = [|intercom.Contacts.ListAllAsync()|];")]
    [TestCase("var pages = [|intercom.Contacts.ListAllAsync().AsPages()|];")]
    [TestCase("if (text.Length > 3) { var contacts = [|intercom.Contacts.ListAllAsync()|]; }")]
    public Task A_pageable_in_a_variable_that_nothing_reads_is_reported(string statement) =>
        Application.VerifyAsync(Application.Method(statement));

    [Test]
    public Task A_pageable_as_the_body_of_a_method_without_result_is_reported() => Application.VerifyAsync(
        Application.Members("public static void Run(IIntercomClient intercom) => [|intercom.Contacts.ListAllAsync()|];"));

    [TestCase("await foreach (Contact contact in intercom.Contacts.ListAllAsync()) { }")]
    [TestCase("await foreach (Contact contact in intercom.Contacts.ListAllAsync().WithCancellation(default)) { }")]
    [TestCase("var contacts = intercom.Contacts.ListAllAsync(); await foreach (Contact contact in contacts) { }")]
    [TestCase("var contacts = intercom.Contacts.ListAllAsync(); await foreach (var page in contacts.AsPages()) { }")]
    [TestCase("var list = intercom.Contacts.ListAllAsync(); Func<Task> later = async () => { await foreach (var one in list) { } };")]
    [TestCase("IAsyncEnumerable<Contact> contacts; contacts = intercom.Contacts.ListAllAsync(); Console.WriteLine(contacts);")]
    public Task A_pageable_that_is_enumerated_or_passed_on_is_not_reported(string statement) =>
        Application.VerifyAsync(Application.Method(statement));

    [TestCase("_ = intercom.Contacts.ListAllAsync();")]
    [TestCase("Action action = () => intercom.Contacts.ListAllAsync();")]
    [TestCase("Func<IntercomPageable<Contact>> list = () => intercom.Contacts.ListAllAsync();")]
    [TestCase("IntercomPageable<Contact>? contacts = null;")]
    [TestCase("await intercom.Contacts.ListAsync();")]
    [TestCase("Enumerable.Range(1, 3).GetEnumerator();")]
    public Task What_is_discarded_on_purpose_or_is_no_pageable_is_not_reported(string statement) =>
        Application.VerifyAsync(Application.Method(statement));

    [Test]
    public Task A_pageable_that_a_method_returns_is_not_reported() => Application.VerifyAsync(
        Application.Members("public static IAsyncEnumerable<Contact> List(IIntercomClient intercom) => intercom.Contacts.ListAllAsync();"));

    [Test]
    public Task A_pageable_of_another_library_is_not_reported() => Application.VerifyAsync("""
        namespace Other
        {
            public sealed class IntercomPageable<T> { }

            public static class Application
            {
                public static IntercomPageable<int> List() => new();
                public static void Run() { List(); }
            }
        }
        """);

    [Test]
    public async Task The_message_names_the_method() =>
        (await Application.VerifyAsync(Application.Method("[|intercom.Contacts.ListAllAsync()|];")))
            .Should().Equal("The list that ListAllAsync returns is never enumerated, so no request is sent");
}
