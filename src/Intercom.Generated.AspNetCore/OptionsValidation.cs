using Microsoft.Extensions.Options;

namespace Intercom.AspNetCore;

/// <summary>Checks options when the application starts.</summary>
internal sealed class OptionsValidation : IValidateOptions<IntercomWebhookOptions>
{
    public ValidateOptionsResult Validate(string? name, IntercomWebhookOptions options)
    {
        List<string> problems = [.. options.Problems()];
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems.Select(problem => $"Intercom webhooks: {problem}"));
    }
}
