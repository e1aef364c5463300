using Intercom.Testing.Errors;
using Intercom.Testing.Hosting;

namespace Intercom.Testing.Faults;

/// <summary>An error of Intercom.</summary>
internal sealed class ErrorFault(int statusCode, string code, string message) : Fault
{
    internal override ServerResponse? InPlace(string requestId) => ServerResponse.From(new ApiError(statusCode, code, message), requestId);
}
