using System.Net.Http;

namespace Intercom;

/// <summary>Lets the content of a request be written for one address only: a handler that follows redirects by itself would give it to another host.</summary>
internal sealed class AddressGuard(HttpRequestMessage message)
{
    private Uri? _address;
    private HttpMethod? _method;

    // Handlers of the application may change the address before the first attempt.
    public void EnsureSameAddress()
    {
        _address ??= message.RequestUri;
        _method ??= message.Method;
        if (message.RequestUri != _address || message.Method != _method)
        {
            throw new HandlerRedirectException(_method!);
        }
    }
}
