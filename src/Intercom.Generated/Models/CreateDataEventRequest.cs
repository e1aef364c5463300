namespace Intercom;

public partial class CreateDataEventRequest
{
    // Intercom detects duplicate events by their time, so all attempts send the same one.
    internal override IntercomModel ForSending()
    {
        if (CreatedAt is not null)
        {
            return this;
        }

        CreateDataEventRequest timed = (CreateDataEventRequest)Copy();
        timed.CreatedAt = DateTimeOffset.UtcNow;
        return timed;
    }
}
