#if NET
namespace Intercom;

/// <summary>The methods of <c>TimeProviderTaskExtensions</c>, which .NET Standard has from a package.</summary>
internal static class TimeProviderExtensions
{
    public static Task Delay(this TimeProvider clock, TimeSpan delay, CancellationToken cancellationToken) =>
        Task.Delay(delay, clock, cancellationToken);
}
#endif
