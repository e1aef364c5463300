using System.Globalization;

namespace Intercom.Testing.Hosting;

/// <summary>Numbers requests, in a form as long as that of Intercom.</summary>
internal sealed class RequestIds
{
    private long _last;

    public string Next() => Interlocked.Increment(ref _last).ToString("x20", CultureInfo.InvariantCulture);
}
