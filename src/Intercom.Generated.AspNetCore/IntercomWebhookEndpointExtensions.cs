using Intercom.AspNetCore;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Endpoints for the webhooks of Intercom.</summary>
public static class IntercomWebhookEndpointExtensions
{
    private static readonly string[] Methods = [HttpMethods.Post, HttpMethods.Head];

    /// <summary>
    /// Maps an endpoint that answers Intercom: HEAD with 200, a body that is too large with 413, a bad signature with 401, what is no notification with 400; everything else is taken in once
    /// and handled by topic.
    /// </summary>
    /// <param name="endpoints">The routes of the application.</param>
    /// <param name="pattern">The path, such as <c>/intercom/webhooks</c>.</param>
    /// <param name="configure">Says what is done.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException"><c>services.AddIntercomWebhooks(...)</c> was not called.</exception>
    public static IEndpointConventionBuilder MapIntercomWebhooks(this IEndpointRouteBuilder endpoints, string pattern, Action<IntercomWebhookEndpoint> configure)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentNullException.ThrowIfNull(configure);
        if (endpoints.ServiceProvider.GetService<IntercomWebhookStatus>() is null)
        {
            throw new InvalidOperationException("Call services.AddIntercomWebhooks(...) before MapIntercomWebhooks.");
        }

        IntercomWebhookEndpoint endpoint = new();
        configure(endpoint);
        return endpoints.MapMethods(pattern, Methods, context => context.RequestServices.GetRequiredService<WebhookRequests>().AnswerAsync(context, endpoint));
    }
}
