using System.Runtime.ExceptionServices;

namespace Intercom.OpenApi;

/// <summary>Runs work on a thread whose stack holds the longest chain of schemas that the limits of the input allow.</summary>
internal static class LargeStack
{
    private const int Size = 256 * 1024 * 1024;

    /// <summary>Runs work to its end.</summary>
    /// <param name="work">The work.</param>
    public static int Run(Func<int> work)
    {
        int result = 0;
        ExceptionDispatchInfo? failure = null;
        Thread thread = new(
            () =>
            {
                try
                {
                    result = work();
                }
                catch (Exception exception)
                {
                    failure = ExceptionDispatchInfo.Capture(exception);
                }
            },
            Size);
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result;
    }
}
