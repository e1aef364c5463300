using System.Net;
using Intercom;
using Intercom.AspNetCore;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps endpoints for requests that Intercom sends to an app.</summary>
public static class IntercomWebhookEndpointExtensions
{
    private static readonly string[] Methods = [HttpMethods.Post, HttpMethods.Head];

    /// <summary>
    /// Maps an endpoint for webhooks. It responds to HEAD with 200, rejects a body that is too large with 413, an invalid signature with
    /// 401, and a body that is not a notification with 400, and accepts every other notification once.
    /// </summary>
    /// <param name="endpoints">The routes of the application.</param>
    /// <param name="pattern">The path, such as <c>/intercom/webhooks</c>.</param>
    /// <param name="configure">Adds handlers.</param>
    /// <returns>A builder for further settings of the endpoint.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A handler has a class that the notifications of its topic do not contain.</exception>
    /// <exception cref="InvalidOperationException"><c>services.AddIntercomWebhooks(...)</c> was not called.</exception>
    public static IEndpointConventionBuilder MapIntercomWebhooks(
        this IEndpointRouteBuilder endpoints,
        string pattern,
        Action<IntercomWebhookEndpoint> configure)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentNullException.ThrowIfNull(configure);
        RequireServices(endpoints, nameof(MapIntercomWebhooks));
        IntercomWebhookEndpoint endpoint = new();
        configure(endpoint);
        string name = endpoints.ServiceProvider.GetRequiredService<WebhookEndpoints>().Add(pattern, endpoint.Handlers);
        return endpoints.MapMethods(
            pattern,
            Methods,
            context => context.RequestServices.GetRequiredService<WebhookRequestProcessor>().ProcessAsync(context, endpoint, name));
    }

    /// <summary>
    /// Maps an endpoint for uninstall notices, which Intercom sends to the uninstall address of an app when a workspace removes it. The
    /// header <c>X-Body-Signature</c> is verified with the client secrets of <see cref="IntercomWebhookOptions" />. An invalid signature is
    /// rejected with 401, and a body without an <c>app_id</c> with 400. The notice is handled before the response, which is 200, or 500
    /// when the handler throws.
    /// </summary>
    /// <param name="endpoints">The routes of the application.</param>
    /// <param name="pattern">The path, such as <c>/intercom/uninstall</c>.</param>
    /// <param name="handle">
    /// Handles a notice, with the services of the request. It is cancelled when the application begins to stop, not when the sender
    /// disconnects. It may be called more than once for a workspace.
    /// </param>
    /// <returns>A builder for further settings of the endpoint.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException"><c>services.AddIntercomWebhooks(...)</c> was not called.</exception>
    public static IEndpointConventionBuilder MapIntercomUninstall(
        this IEndpointRouteBuilder endpoints,
        string pattern,
        Func<UninstallNotice, IServiceProvider, CancellationToken, Task> handle)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentNullException.ThrowIfNull(handle);
        RequireServices(endpoints, nameof(MapIntercomUninstall));
        return endpoints.MapMethods(pattern, Methods, context => HandleUninstallAsync(context, handle));
    }

    /// <summary>
    /// Requires that requests to an endpoint are signed by Intercom with the header <c>X-Body-Signature</c>, as Canvas Kit requests and
    /// health checks are. Others are rejected with 401 before the endpoint reads the body. HEAD is not verified.
    /// </summary>
    /// <typeparam name="TBuilder">The type of the builder.</typeparam>
    /// <param name="builder">The builder of the endpoint, such as the one that <c>MapPost</c> returns.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder" /> is null.</exception>
    public static TBuilder RequireIntercomBodySignature<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Add(endpoint =>
        {
            RequestDelegate next = endpoint.RequestDelegate!;
            endpoint.RequestDelegate = context => VerifyAsync(context, next);
        });
        return builder;
    }

    private static void RequireServices(IEndpointRouteBuilder endpoints, string method)
    {
        if (endpoints.ServiceProvider.GetService<IntercomWebhookStatus>() is null)
        {
            throw new InvalidOperationException($"Call services.AddIntercomWebhooks(...) before {method}.");
        }
    }

    private static async Task VerifyAsync(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsHead(context.Request.Method))
        {
            await next(context).ConfigureAwait(false);
            return;
        }

        if (await ReadSignedBodyAsync(context).ConfigureAwait(false) is { } body)
        {
            using MemoryStream verified = new(body, writable: false);
            context.Request.Body = verified;
            await next(context).ConfigureAwait(false);
        }
    }

    private static async Task HandleUninstallAsync(
        HttpContext context,
        Func<UninstallNotice, IServiceProvider, CancellationToken, Task> handle)
    {
        if (HttpMethods.IsHead(context.Request.Method) || await ReadSignedBodyAsync(context).ConfigureAwait(false) is not { } body)
        {
            return;
        }

        UninstallNotice notice;
        try
        {
            notice = UninstallNotice.Parse(body);
        }
        catch (IntercomWebhookException)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        IHostApplicationLifetime lifetime = context.RequestServices.GetRequiredService<IHostApplicationLifetime>();
        await handle(notice, context.RequestServices, lifetime.ApplicationStopping).ConfigureAwait(false);
    }

    // Returns null when the response has been set.
    private static async Task<byte[]?> ReadSignedBodyAsync(HttpContext context)
    {
        SignedBodyReader reader = context.RequestServices.GetRequiredService<SignedBodyReader>();
        (HttpStatusCode statusCode, byte[]? body) = await reader.ReadAsync(context.Request).ConfigureAwait(false);
        if (body is null)
        {
            WebhookResponse.From(statusCode).WriteTo(context.Response);
        }

        return body;
    }
}
