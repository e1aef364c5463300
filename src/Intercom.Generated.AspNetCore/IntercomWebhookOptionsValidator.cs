using Microsoft.Extensions.Options;

namespace Intercom.AspNetCore;

/// <summary>Validates options when the application starts.</summary>
internal sealed class IntercomWebhookOptionsValidator : IValidateOptions<IntercomWebhookOptions>
{
    public ValidateOptionsResult Validate(string? name, IntercomWebhookOptions options)
    {
        List<string> problems = [.. options.Validate()];
        return problems.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(problems.Select(problem => $"Intercom webhooks: {problem}"));
    }
}
