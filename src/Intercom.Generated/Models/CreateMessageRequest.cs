namespace Intercom;

public partial class CreateMessageRequest
{
    internal override void DemandComplete()
    {
        if (IsFromTeammate)
        {
            Require(To, nameof(To));
        }

        if (MessageType is null || MessageType == OutboundMessageType.InApp || MessageType == OutboundMessageType.Email)
        {
            Require(Body, nameof(Body));
        }

        if (MessageType == OutboundMessageType.Email)
        {
            Require(Subject, nameof(Subject));
            Require(Template, nameof(Template));
        }
    }

    // Without a sender, Intercom takes the default one, which is a teammate.
    private bool IsFromTeammate => From?.Type is not { } type || type == MessageSenderType.Admin;

    private void Require(object? value, string member)
    {
        if (value is null or string { Length: 0 })
        {
            throw RequestCheck.Missing(this, member);
        }
    }
}
