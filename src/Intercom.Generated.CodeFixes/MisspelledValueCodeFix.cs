using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Intercom.Analyzers;

/// <summary>Replaces a misspelled value of an extensible enum by the known value that is meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MisspelledValueCodeFix))]
[Shared]
public sealed class MisspelledValueCodeFix : ReplacementCodeFix
{
    /// <summary>Creates the provider.</summary>
    public MisspelledValueCodeFix()
        : base(MisspelledValueAnalyzer.Id)
    {
    }
}
