using Newtonsoft.Json;

namespace Intercom;

/// <summary>
/// The notice that Intercom sends to the uninstall address of an app when a workspace removes the app. Access tokens of the workspace are
/// no longer valid. It is not a webhook notification: it has no topic, and is signed as <see cref="BodySignature" /> describes.
/// </summary>
public sealed partial class UninstallNotice : IntercomModel
{
    /// <summary>Gets or sets the identifier of the workspace that removed the app.</summary>
    [JsonProperty("app_id")]
    public string? AppId { get => _appId.Value; set => _appId = new(value); }
    private Optional<string?> _appId;

    /// <summary>Parses a notice.</summary>
    /// <param name="body">The body as it was received, in UTF-8. Verify its signature first.</param>
    /// <returns>The notice, with its <see cref="AppId" />.</returns>
    /// <exception cref="IntercomWebhookException">The body is not a JSON object with an <c>app_id</c>.</exception>
    public static UninstallNotice Parse(byte[] body)
    {
        UninstallNotice notice = WebhookJson.Parse<UninstallNotice>(body, "uninstall notice");
        return string.IsNullOrEmpty(notice.AppId) ? throw new IntercomWebhookException("The uninstall notice has no app_id.") : notice;
    }
}
