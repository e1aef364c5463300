namespace Intercom.DependencyInjection;

/// <summary>A client that was registered.</summary>
internal sealed class RegisteredClient(string name)
{
    public string Name { get; } = name;
}
