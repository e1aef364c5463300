namespace Intercom;

public partial class CreateDataEventRequest
{
    // Intercom knows a repeated event by its time, so all attempts to send it carry the same one.
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
