namespace Intercom.Testing.Hosting;

/// <summary>Something that ends when it is disposed of.</summary>
internal sealed class Registration(Action end) : IDisposable
{
    public void Dispose() => end();
}
