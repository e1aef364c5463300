using Intercom.OpenApi.Diagnostics;

namespace Intercom.OpenApi.Tests.Support;

internal static class Failure
{
    /// <summary>Runs what must be refused, and gives the message that a person gets to read.</summary>
    public static string Of(Action action) => action.Should().Throw<DescriptionException>().Which.Message;

    public static string Of<T>(Func<T> function) => Of(() => { _ = function(); });
}
