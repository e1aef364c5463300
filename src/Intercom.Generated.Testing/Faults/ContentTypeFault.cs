using Intercom.Testing.Hosting;
using Microsoft.AspNetCore.Http;

namespace Intercom.Testing.Faults;

/// <summary>Gives an answer another type.</summary>
internal sealed class ContentTypeFault(string contentType) : Fault
{
    internal override Task SendAsync(Answer answer, HttpContext context)
    {
        answer.ContentType = contentType;
        return answer.WriteAsync(context.Response);
    }
}
