using Microsoft.CodeAnalysis;

namespace Intercom.Fitting;

/// <summary>A part of a source that has an error.</summary>
internal sealed record UnfitPart(SyntaxTree Tree, SyntaxNode Node, string Reason);
