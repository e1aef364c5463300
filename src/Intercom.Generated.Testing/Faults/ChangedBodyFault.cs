using Intercom.Testing.Hosting;
using Microsoft.AspNetCore.Http;

namespace Intercom.Testing.Faults;

/// <summary>Answers with another body than the one that there would be.</summary>
internal sealed class ChangedBodyFault(Func<string, string> change) : Fault
{
    internal override Task SendAsync(Answer answer, HttpContext context) => answer.With(change(answer.Body)).WriteAsync(context.Response);
}
