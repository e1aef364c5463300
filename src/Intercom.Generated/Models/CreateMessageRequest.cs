namespace Intercom;

public partial class CreateMessageRequest
{
    internal override void DemandComplete()
    {
        if (MessageType is IOpenEnumeration { Value: "email" } && string.IsNullOrWhiteSpace(Subject))
        {
            throw RequestCheck.Missing(this, nameof(Subject));
        }

        if (MessageType is IOpenEnumeration { Value: "email" } && string.IsNullOrWhiteSpace(Template))
        {
            throw RequestCheck.Missing(this, nameof(Template));
        }
    }
}
