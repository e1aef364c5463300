namespace Intercom;

public partial class CreateMessageRequest
{
    private string? Sender => RequestCheck.Text(From, "type");

    private bool IsFromContact => Sender is not (null or "admin");

    // The sender determines the recipients, and whether a channel is required.
    internal override void ValidateComplete()
    {
        if (IsFromContact && MessageType is null && string.IsNullOrWhiteSpace(Body))
        {
            throw RequestCheck.Missing(this, nameof(Body));
        }

        if (To is null && (Sender == "admin" || (MessageType is IExtensibleEnum { Value: "inapp" or "email" } && !IsFromContact)))
        {
            throw RequestCheck.Missing(this, nameof(To));
        }
    }
}
