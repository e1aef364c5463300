using Microsoft.Extensions.Options;

namespace Intercom.DependencyInjection;

/// <summary>Checks options as a client does, so that an application with wrong ones does not start.</summary>
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
