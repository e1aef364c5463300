using System.Text.Json;

namespace Intercom;

/// <summary>The values of search filters, which can be any JSON.</summary>
internal sealed class SearchValueFormat : WireFormat<SearchValue>
{
    public override string Expected => AttributeValue.JsonFormat.Expected;

    public override bool TryRead(ref Utf8JsonReader reader, out SearchValue value, out byte[]? form)
    {
        value = new SearchValue(AttributeValue.JsonFormat.Read(ref reader));
        form = null;
        return true;
    }

    public override void Write(Utf8JsonWriter writer, SearchValue value) => (value ?? SearchValue.Null).Json.WriteTo(writer);
}
