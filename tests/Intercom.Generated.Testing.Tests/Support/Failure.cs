using System.Net;

namespace Intercom.Testing.Tests.Support;

/// <summary>Expects calls to fail.</summary>
internal static class Failure
{
    public static async Task<IntercomApiException> OfAsync(Func<Task> call, HttpStatusCode status, string code)
    {
        IntercomApiException exception = (await call.Should().ThrowAsync<IntercomApiException>()).Which;
        exception.StatusCode.Should().Be(status);
        exception.Errors.Should().ContainSingle().Which.Code.Value.Should().Be(code);
        return exception;
    }
}
