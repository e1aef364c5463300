namespace Intercom.DependencyInjection;

/// <summary>A registered client.</summary>
internal sealed class RegisteredClient(string name)
{
    public string Name { get; } = name;
}
