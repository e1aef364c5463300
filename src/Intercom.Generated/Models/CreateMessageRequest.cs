namespace Intercom;

public partial class CreateMessageRequest
{
    private const string EmailChannel = "email";

    private string? Channel => RequestCheck.Text(this, "message_type");

    private string? Sender => RequestCheck.Text(From, "type");

    private bool IsFromContact => Sender is not (null or "admin");

    // Other channels have rules of their own.
    private bool IsForMessengerOrEmail => Channel is "inapp" or EmailChannel;

    internal override void DemandComplete()
    {
        if (IsForMessengerOrEmail || (IsFromContact && Channel is null))
        {
            Require(Body, nameof(Body));
        }

        if (Sender == "admin" || (IsForMessengerOrEmail && !IsFromContact))
        {
            Require(To, nameof(To));
        }

        if (Channel == EmailChannel)
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
