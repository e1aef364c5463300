namespace Intercom.Documentation.Tests.Examples;

/// <summary>An example in the documentation of a method.</summary>
/// <param name="Name">The method, such as <c>Contacts.Create</c>, or <c>Contacts.ListAll</c> for all pages.</param>
/// <param name="Operation">The operation, such as <c>Contacts.Create</c>.</param>
/// <param name="Code">The C#.</param>
public sealed record OperationExample(string Name, string Operation, string Code)
{
    public override string ToString() => Name;
}
