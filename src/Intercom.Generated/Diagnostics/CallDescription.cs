namespace Intercom;

/// <summary>An operation as logs, traces and metrics report it.</summary>
/// <param name="Operation">The operation, such as <c>Contacts.Get</c>.</param>
/// <param name="Area">The area, such as <c>Contacts</c>.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path, without the values of its parameters.</param>
internal sealed record CallDescription(string Operation, string Area, string Method, string Path);
