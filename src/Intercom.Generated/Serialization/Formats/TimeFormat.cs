namespace Intercom;

/// <summary>Timestamps, from numbers and from several text formats.</summary>
internal abstract class TimeFormat : StructFormat<DateTimeOffset>
{
    public sealed override string Expected => "a time";

    protected sealed override bool TryConvert(object raw, out DateTimeOffset value)
    {
        DateTimeOffset? time = WireTime.Read(raw);
        value = time.GetValueOrDefault();
        return time is not null;
    }
}
