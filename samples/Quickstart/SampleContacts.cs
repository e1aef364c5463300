using Intercom;
using Intercom.Testing;

namespace Quickstart;

/// <summary>The contacts that are in the embedded Intercom from the start.</summary>
internal static class SampleContacts
{
    public const string AuthorEmail = "ada@example.com";

    private static readonly string[] Names = ["Ada", "Ben", "Cleo", "Dan", "Eve", "Finn", "Gus"];

    public static void AddTo(IntercomTestServer server)
    {
        foreach (string name in Names)
        {
            server.AddContact(new CreateContactRequest { Name = name, Email = $"{name.ToLowerInvariant()}@example.com" });
        }
    }
}
