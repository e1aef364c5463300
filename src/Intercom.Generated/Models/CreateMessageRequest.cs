namespace Intercom;

public partial class CreateMessageRequest
{
    internal override void DemandComplete()
    {
        if (MessageType == OutboundMessageType.Email && string.IsNullOrWhiteSpace(Subject))
        {
            throw RequestCheck.Missing(this, nameof(Subject));
        }

        if (MessageType == OutboundMessageType.Email && string.IsNullOrWhiteSpace(Template))
        {
            throw RequestCheck.Missing(this, nameof(Template));
        }
    }
}
