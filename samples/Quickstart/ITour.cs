using Intercom;
using Quickstart.Reporting;

namespace Quickstart;

/// <summary>A sequence of calls to Intercom.</summary>
public interface ITour
{
    /// <summary>Gets the number of calls that the tour makes. Fewer are a failure.</summary>
    int Calls { get; }

    /// <summary>Makes the calls.</summary>
    /// <param name="intercom">The client.</param>
    /// <param name="report">Where each call is listed with its result.</param>
    Task RunAsync(IIntercomClient intercom, Report report);
}
