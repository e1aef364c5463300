namespace Intercom.Testing;

/// <summary>The kinds of resources, each in a file of its area.</summary>
internal static partial class Kinds
{
}
