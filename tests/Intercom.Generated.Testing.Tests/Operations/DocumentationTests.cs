using System.Reflection;
using System.Text;
using Intercom.Testing.Areas;
using Intercom.Testing.Routing;
using Intercom.Testing.State;

namespace Intercom.Testing.Tests.Operations;

/// <summary>The page about the server lists what it serves.</summary>
internal sealed class DocumentationTests
{
    private const string Heading = "## Operations\n\n";

    [Test]
    public void The_page_lists_every_operation_and_whether_it_has_rules()
    {
        string path = Path.Combine(Root(), "docs", "test-server.md");
        string page = File.ReadAllText(path).ReplaceLineEndings("\n");
        int start = page.IndexOf('\n', page.IndexOf(Heading, StringComparison.Ordinal) + Heading.Length) + 1;
        string expected = page[..start] + "\n" + CreateTable();
        if (Environment.GetEnvironmentVariable("ACCEPT_DOCUMENTATION") == "true")
        {
            File.WriteAllText(path, expected);
        }

        File.ReadAllText(path).ReplaceLineEndings("\n").Should().Be(expected, "ACCEPT_DOCUMENTATION=true writes the list anew");
    }

    private static string CreateTable()
    {
        HandlerTable handlers = new();
        Workspace workspace = new(ServerSettings.From(new IntercomTestServerOptions()), ApiDescription.Instance, "1", "Test", "US");
        foreach (IArea area in AreaCatalog.Create(workspace))
        {
            area.Register(handlers);
        }

        List<Route> routes = [.. ApiDescription.Instance.Routes.All.Where(route => route.IsDescribed)];
        StringBuilder text = new();
        text.Append(System.Globalization.CultureInfo.InvariantCulture,
            $"{routes.Count} operations of version {ApiDescription.Instance.Version}, "
            + $"{routes.Count(HasRules)} with rules of their own.\n\n");
        text.Append("| Area | Operations with rules | Handled by shape |\n| --- | --- | --- |\n");
        IEnumerable<IGrouping<string, Route>> areas = routes.GroupBy(route => route.Operation.Split('.')[0], StringComparer.Ordinal);
        foreach (IGrouping<string, Route> area in areas.OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture,
                $"| {area.Key} | {Names(area.Where(HasRules))} | {Names(area.Where(route => !HasRules(route)))} |\n");
        }

        return text.ToString();

        bool HasRules(Route route) => handlers.Has(route.Method, route.Template);
    }

    private static string Names(IEnumerable<Route> routes) =>
        string.Join(", ", routes.Select(route => $"`{route.Operation.Split('.')[1]}`"));

    private static string Root() => typeof(DocumentationTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(value => value.Key == "RepositoryRoot").Value!;
}
