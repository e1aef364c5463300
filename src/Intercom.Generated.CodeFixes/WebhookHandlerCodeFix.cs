using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Intercom.Analyzers;

/// <summary>Replaces the class of a webhook handler by the only class that notifications of its topic contain.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WebhookHandlerCodeFix))]
[Shared]
public sealed class WebhookHandlerCodeFix : ReplacementCodeFix
{
    /// <summary>Creates the provider.</summary>
    public WebhookHandlerCodeFix()
        : base(WebhookHandlerAnalyzer.Id)
    {
    }
}
