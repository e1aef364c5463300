using Microsoft.Extensions.Options;

namespace Intercom.DependencyInjection;

/// <summary>Validates options as a client does, so that an application with invalid options does not start.</summary>
internal sealed class OptionsValidation(string name) : IValidateOptions<IntercomClientOptions>
{
    public ValidateOptionsResult Validate(string? checkedName, IntercomClientOptions options)
    {
        if (checkedName != name)
        {
            return ValidateOptionsResult.Skip;
        }

        try
        {
            options.Validate();
            return ValidateOptionsResult.Success;
        }
        catch (ArgumentException exception)
        {
            return ValidateOptionsResult.Fail($"Intercom client '{name}': {exception.Message}");
        }
    }
}
