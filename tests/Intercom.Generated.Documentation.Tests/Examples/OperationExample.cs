namespace Intercom.Documentation.Tests.Examples;

/// <summary>An example in the documentation of a method.</summary>
/// <param name="Name">The method, such as <c>Contacts.Create</c>, or <c>Contacts.ListAll</c> for all pages.</param>
/// <param name="Operation">The operation, such as <c>Contacts.Create</c>.</param>
/// <param name="Code">The C#.</param>
/// <param name="IsUnderReview">Indicates whether an update added the operation, and no overlay has values for its example yet.</param>
/// <param name="Variables">The names of its variables, as far as the code was written from values.</param>
public sealed record OperationExample(string Name, string Operation, string Code, bool IsUnderReview, IReadOnlyList<string> Variables)
{
    public override string ToString() => Name;
}
