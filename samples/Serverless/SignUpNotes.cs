using Intercom;

namespace Serverless;

/// <summary>Adds a note to each user who signs up, in place of the work of an application. A user must not get the note twice.</summary>
public static class SignUpNotes
{
    /// <summary>The text of the note.</summary>
    public const string Text = "Signed up";

    /// <summary>Creates the handlers.</summary>
    /// <param name="intercom">The client.</param>
    /// <returns>The handlers.</returns>
    public static WebhookHandlers CreateHandlers(IIntercomClient intercom) => new WebhookHandlers()
        .On<Contact>(WebhookTopic.ContactUserCreated, (webhookEvent, cancellationToken) => intercom.Notes.CreateAsync(
            webhookEvent.Item.Id, new CreateNoteRequest { Body = Text }, cancellationToken: cancellationToken));
}
