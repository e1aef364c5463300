namespace Intercom.Testing;

/// <content>Admins.</content>
public sealed partial class IntercomTestServer
{
    /// <summary>Adds an admin to the workspace. The first admin, who owns the access token, exists from the start.</summary>
    /// <param name="name">The name of the admin.</param>
    /// <param name="email">The email address of the admin.</param>
    /// <returns>A copy of the admin.</returns>
    /// <exception cref="ArgumentException">An argument is empty.</exception>
    public Admin AddAdmin(string name, string email)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(email);
        return _processor.AddAdmin(name, email).ToObject<Admin>()!;
    }
}
