using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Intercom.Tests.Support;

/// <summary>The top folders of the library, in the order of docs/architecture.md, in which each uses only those before it.</summary>
internal static class Rooms
{
    public static IReadOnlyList<string> Order { get; } =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "pages", "architecture.md"))
            .SkipWhile(line => line != "## Folders of the library")
            .Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith("    ", StringComparison.Ordinal))
            .Select(line => line.Trim().Split(' ')[0]),
    ];

    /// <summary>The folder of the library.</summary>
    public static string Root { get; } = typeof(Rooms).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "LibrarySources").Value!;

    /// <summary>The hand-written sources of the library by their path, such as <c>Http/ApiRequest.cs</c>.</summary>
    public static IReadOnlyDictionary<string, string> Sources() => Directory.EnumerateFiles(Root, "*.cs", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
        .Where(path => Room(path) is not ("obj" or "bin" or "Generated"))
        .ToDictionary(path => path, path => File.ReadAllText(Path.Combine(Root, path)), StringComparer.Ordinal);

    /// <summary>The uses of a type of a later room, or of a room that the order does not name.</summary>
    public static IEnumerable<string> Violations(IReadOnlyDictionary<string, string> sources, IReadOnlyList<string> order)
    {
        // A file is named after its type; a part of a type has a name of its own behind a dot, and may stand in a later room.
        Dictionary<string, string> rooms = sources.Keys
            .Where(path => !Path.GetFileNameWithoutExtension(path).Contains('.', StringComparison.Ordinal))
            .ToDictionary(path => Path.GetFileNameWithoutExtension(path), Room, StringComparer.Ordinal);
        return
            from source in sources
            from name in TypeNames(source.Value)
            where rooms.ContainsKey(name) && !IsAllowed(Room(source.Key), rooms[name], order)
            select $"{source.Key} uses {name} of {rooms[name]}";
    }

    private static bool IsAllowed(string from, string to, IReadOnlyList<string> order) =>
        from == to
            || (order.Contains(from, StringComparer.Ordinal)
                && order.TakeWhile(room => room != from).Contains(to, StringComparer.Ordinal));

    private static IEnumerable<string> TypeNames(string source) => CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes()
        .OfType<SimpleNameSyntax>()
        .Where(name => !(name.Parent is MemberAccessExpressionSyntax access && access.Name == name))
        .Select(name => name.Identifier.Text)
        .Distinct(StringComparer.Ordinal);

    private static string Room(string path) => path.Split('/')[0];
}
