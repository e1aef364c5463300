namespace Intercom;

public partial class CreateMessageRequest
{
    private bool IsFromContact => From?.Type is { } type && type != MessageSenderType.Admin;

    private bool IsFromTeammate => From?.Type is { } type && type == MessageSenderType.Admin;

    // Other channels have rules of their own.
    private bool IsForMessengerOrEmail => MessageType == OutboundMessageType.InApp || MessageType == OutboundMessageType.Email;

    internal override void DemandComplete()
    {
        if (IsForMessengerOrEmail || (IsFromContact && MessageType is null))
        {
            Require(Body, nameof(Body));
        }

        if (IsFromTeammate || (IsForMessengerOrEmail && !IsFromContact))
        {
            Require(To, nameof(To));
        }

        if (MessageType == OutboundMessageType.Email)
        {
            Require(Subject, nameof(Subject));
            Require(Template, nameof(Template));
        }
    }

    private void Require(object? value, string member)
    {
        if (value is null || (value is string text && string.IsNullOrWhiteSpace(text)))
        {
            throw RequestCheck.Missing(this, member);
        }
    }
}
