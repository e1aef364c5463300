using Microsoft.Extensions.Options;

namespace Intercom.AspNetCore;

/// <summary>Limits the memory of bodies whose signature is not verified yet, over all concurrent requests.</summary>
internal sealed class UnverifiedByteBudget(IOptions<IntercomWebhookOptions> options)
{
    private long _reserved;

    public bool TryReserve(int count)
    {
        if (Interlocked.Add(ref _reserved, count) <= options.Value.MaxUnverifiedBytes)
        {
            return true;
        }

        Release(count);
        return false;
    }

    public void Release(int count) => Interlocked.Add(ref _reserved, -count);
}
