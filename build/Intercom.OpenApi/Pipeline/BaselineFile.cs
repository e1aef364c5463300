using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Pipeline;

/// <summary>The file of the baseline, openapi/review.yaml. It exists only while there is something to review.</summary>
public static class BaselineFile
{
    private const string Heading = """
        # The warnings that the last update left to review: names given by rule, parts without documentation, overlay actions
        # that match nothing. Written by `dotnet run --project build/Intercom.OpenApi -- update`. The build accepts the warnings
        # that are listed here and fails on any other. Remove an entry once an overlay settles it.

        """;

    /// <summary>Reads the baseline; an empty one where there is no file.</summary>
    /// <param name="path">The path of the file.</param>
    public static DiagnosticBaseline Read(string path) =>
        File.Exists(path) ? DiagnosticBaseline.Parse(YamlFile.Read(path), path) : DiagnosticBaseline.Empty;

    /// <summary>Writes a baseline that accepts the warnings of a run, and deletes the file where there are none.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="diagnostics">The diagnostics of the run.</param>
    public static void Write(string path, DiagnosticBag diagnostics)
    {
        JObject content = DiagnosticBaseline.Accepting(diagnostics);
        if (content.HasValues)
        {
            TextFile.WriteIfChanged(path, Heading.ReplaceLineEndings("\n") + YamlWriter.Format(content));
        }
        else
        {
            File.Delete(path);
        }
    }
}
