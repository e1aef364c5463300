using Microsoft.CodeAnalysis.Text;

namespace Intercom.Analyzers.Tests.Support;

/// <summary>Code in which [| and |] surround the expressions that a rule reports.</summary>
internal sealed class MarkedCode
{
    private const string Start = "[|";
    private const string End = "|]";

    private MarkedCode(string text, IReadOnlyList<TextSpan> spans)
    {
        Text = text;
        Spans = spans;
    }

    /// <summary>The code without the marks.</summary>
    public string Text { get; }

    /// <summary>The spans of the expressions.</summary>
    public IReadOnlyList<TextSpan> Spans { get; }

    public static MarkedCode Parse(string marked)
    {
        List<TextSpan> spans = [];
        string text = marked;
        for (int start = text.IndexOf(Start, StringComparison.Ordinal); start >= 0; start = text.IndexOf(Start, StringComparison.Ordinal))
        {
            text = text.Remove(start, Start.Length);
            int end = text.IndexOf(End, StringComparison.Ordinal);
            text = text.Remove(end, End.Length);
            spans.Add(TextSpan.FromBounds(start, end));
        }

        return new MarkedCode(text, spans);
    }
}
