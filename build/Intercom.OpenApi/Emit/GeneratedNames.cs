using Intercom.OpenApi.Document;

namespace Intercom.OpenApi.Emit;

/// <summary>
/// The list of what is generated, one name a line: each type, and each operation as a method of its client and of the interface of its
/// client. A source that belongs to one of them has that name, and build/CompileWhenGenerated.targets compiles it when the list has the
/// name.
/// </summary>
public static class GeneratedNames
{
    /// <summary>The name of the list in the folder of the generated files.</summary>
    public const string FileName = "generated.txt";

    private const string Extension = ".g.cs";

    /// <summary>Writes the list.</summary>
    /// <param name="sources">The paths of the generated sources, one type a file.</param>
    /// <param name="lowered">The description that they are generated from.</param>
    public static string Write(IEnumerable<string> sources, ApiDescription lowered)
    {
        IEnumerable<string> types = sources
            .Select(Path.GetFileName)
            .Where(name => name!.EndsWith(Extension, StringComparison.Ordinal))
            .Select(name => name![..^Extension.Length]);
        IEnumerable<string> operations = lowered.Operations.SelectMany(Methods);
        return string.Concat(
            types.Concat(operations).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(name => name + "\n"));
    }

    private static string[] Methods(Operation operation) =>
        [$"{operation.Area}Client.{operation.Verb}", $"I{operation.Area}Client.{operation.Verb}"];
}
