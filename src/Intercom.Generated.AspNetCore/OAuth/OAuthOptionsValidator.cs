using Microsoft.Extensions.Options;

namespace Intercom.AspNetCore;

/// <summary>Validates the settings of the app when the application starts, as the OAuth client does.</summary>
internal sealed class OAuthOptionsValidator : IValidateOptions<IntercomOAuthOptions>
{
    public ValidateOptionsResult Validate(string? name, IntercomOAuthOptions options)
    {
        try
        {
            _ = new IntercomOAuthClient(options);
            return ValidateOptionsResult.Success;
        }
        catch (ArgumentException exception)
        {
            return ValidateOptionsResult.Fail($"Intercom OAuth: {exception.Message}");
        }
    }
}
