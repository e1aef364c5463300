using Intercom.OpenApi.Diagnostics;

namespace Intercom.OpenApi.Tests.Support;

internal static class Failure
{
    /// <summary>Runs code that must fail, and returns the message of its exception.</summary>
    public static string Of(Action action) => action.Should().Throw<DescriptionException>().Which.Message;

    public static string Of<T>(Func<T> function) => Of(() => { _ = function(); });
}
