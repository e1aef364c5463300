namespace Intercom.Testing.Hosting;

/// <summary>A registration that ends when it is disposed.</summary>
internal sealed class Registration(Action end) : IDisposable
{
    public void Dispose() => end();
}
