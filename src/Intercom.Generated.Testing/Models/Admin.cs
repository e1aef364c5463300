namespace Intercom.Testing;

/// <content>Admins.</content>
public sealed partial class IntercomTestServer
{
    /// <summary>Adds an admin to the workspace. The first admin, who owns the access token, is there from the start.</summary>
    /// <param name="name">The name of the admin.</param>
    /// <param name="email">The email address of the admin.</param>
    /// <returns>The admin; a copy.</returns>
    /// <exception cref="ArgumentException">An argument is empty.</exception>
    public Admin AddAdmin(string name, string email)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(email);
        return _processor.AddAdmin(name, email).ToObject<Admin>()!;
    }
}
