using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Emit.Sources;

/// <summary>Writes one kind of C# file that is about the description as a whole, for which NSwag has no template.</summary>
internal interface IGeneratedSource
{
    /// <summary>Writes the files.</summary>
    /// <param name="lowered">The description as NSwag is given it.</param>
    /// <param name="bundle">The description with its overlays applied.</param>
    /// <returns>The files, by their paths in the folder of the generated code.</returns>
    IEnumerable<(string Path, string Text)> Write(ApiDescription lowered, JObject bundle);
}
