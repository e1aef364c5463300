using Intercom.OpenApi.Diagnostics;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Normalization.Steps;

/// <summary>Replaces the line breaks that end a comment in C#, but not a line in other formats.</summary>
public sealed class NormalizeLineBreaks : INormalizationStep
{
    private const string LineBreaks = "\u0085\u2028\u2029";

    public void Apply(JObject document, DiagnosticBag diagnostics)
    {
        foreach (
            JValue text in document.Descendants()
                .OfType<JValue>()
                .Where(value => value.Value is string words && words.AsSpan().IndexOfAny(LineBreaks) >= 0))
        {
            text.Value = ((string)text.Value!).ReplaceLineEndings("\n");
        }
    }
}
