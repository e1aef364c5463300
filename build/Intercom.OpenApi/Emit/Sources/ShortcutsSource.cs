using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Emit.Sources;

/// <summary>Extension methods of the areas that make a request of a few arguments, or one method of two operations.</summary>
internal sealed class ShortcutsSource : IGeneratedSource
{
    public IEnumerable<(string Path, string Text)> Write(ApiDescription lowered, JObject bundle) => Operation
        .ByArea(lowered.Operations.Where(operation => operation.Definition[SpecExtensions.ShortcutMethods] is JArray { Count: > 0 }))
        .Select(area => ($"Clients/{area.Key}ClientExtensions.Shortcuts.g.cs", Class(area.Key, area)));

    private static string Class(string area, IEnumerable<Operation> operations)
    {
        IEnumerable<string> methods = operations
            .SelectMany(
                operation => operation.Definition[SpecExtensions.ShortcutMethods]!
                    .OfType<JObject>()
                    .Select(method => new ShortcutMethod(area, operation, method)))
            .OrderBy(method => method.Name, StringComparer.Ordinal)
            .Select(method => method.Write());
        return GeneratedText.File(["System", "System.Collections.Generic", "System.Threading", "System.Threading.Tasks"], $$"""
            /// <summary>Shortcuts for frequent requests of {{area}}.</summary>
            public static partial class {{area}}ClientExtensions
            {
            {{string.Join("\n\n", methods)}}
            }

            """);
    }
}
