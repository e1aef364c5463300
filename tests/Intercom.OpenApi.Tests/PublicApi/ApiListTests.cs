using Intercom.OpenApi.PublicApi;
using Intercom.OpenApi.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Intercom.OpenApi.Tests.PublicApi;

public class ApiListTests
{
    [Test]
    public void Types_and_members_that_others_see_are_listed_in_an_order_that_does_not_change() => List("""
        #nullable enable
        namespace Shop;
        public abstract class Order : System.IDisposable
        {
            public const int Most = 5;
            public required string Id { get; init; }
            public string? Note { get; protected set; }
            protected Order(string id) { }
            public virtual System.Threading.Tasks.Task<T> FindAsync<T>(string? name = null, int count = 3) where T : class => null!;
            public void Dispose() { }
            protected void Change() { }
            private void Hide() { }
            internal void Keep() { }
        }
        public sealed class Closed { protected int Unseen { get; set; } }
        public readonly struct Money { public static Money operator +(Money left, Money right) => left; }
        public enum Kind { Small, Large = 7 }
        public static class Texts { public static string Write(this Order order) => ""; }
        internal class Secret { public void Tell() { } }
        """).Should().Equal(
        "Shop.Closed: Closed()",
        "Shop.Closed: sealed class",
        "Shop.Kind: Large = 7",
        "Shop.Kind: Small = 0",
        "Shop.Kind: enum",
        "Shop.Money: Money()",
        "Shop.Money: readonly struct",
        "Shop.Money: static Money operator +(Money left, Money right)",
        "Shop.Order: abstract class : System.IDisposable",
        "Shop.Order: const int Most = 5",
        "Shop.Order: protected Order(string id)",
        "Shop.Order: protected void Change()",
        "Shop.Order: required string Id { get; init; }",
        "Shop.Order: string? Note { get; protected set; }",
        "Shop.Order: virtual Task<T> FindAsync<T>(string? name = null, int count = 3) where T : class",
        "Shop.Order: void Dispose()",
        "Shop.Texts: static class",
        "Shop.Texts: static string Write(this Order order)");

    [TestCase("public string? Name { get; set; }", "public string Name { get; set; }")]
    [TestCase("public void Call(int count) { }", "public void Call(long count) { }")]
    [TestCase("public void Call(int count = 1) { }", "public void Call(int count = 2) { }")]
    [TestCase("public void Call(int count) { }", "public void Call(int number) { }")]
    [TestCase("public int Count { get; set; }", "public required int Count { get; set; }")]
    [TestCase("public int Count { get; set; }", "public int Count { get; }")]
    [TestCase("public virtual void Call() { }", "public void Call() { }")]
    [TestCase("public void Call() { }", "[System.Obsolete] public void Call() { }")]
    public void What_breaks_a_caller_changes_a_line(string before, string after) =>
        List(Class(before)).Should().NotEqual(List(Class(after)));

    [Test]
    public void What_no_caller_sees_changes_none() =>
        List(Class("public void Call() { }"))
            .Should().Equal(List(Class("public void Call() { System.Console.Write(1); } private int _count;")));

    private static string Class(string member) => $$"""
        #nullable enable
        public class Caller { {{member}} }
        """;

    private static IReadOnlyList<string> List(string source)
    {
        string path = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{Guid.NewGuid():N}.dll");
        try
        {
            CSharpCompilation compilation = CSharpCompilation.Create(
                "Subject",
                [CSharpSyntaxTree.ParseText(source)],
                PlatformReferences.All,
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
            compilation.Emit(path).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Should().BeEmpty();
            return ApiList.Of(path, PlatformReferences.Paths);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
