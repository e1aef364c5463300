using System.Text.Json;

namespace Intercom;

/// <summary>Files of a form, whose content is never JSON: an empty object stands for them.</summary>
internal sealed class UploadFormat : WireFormat<IntercomUpload>
{
    public override string Expected => "a file, which JSON does not contain";

    public override bool TryRead(ref Utf8JsonReader reader, out IntercomUpload value, out byte[]? form)
    {
        value = null!;
        form = null;
        return reader.TokenType == JsonTokenType.Null;
    }

    public override void Write(Utf8JsonWriter writer, IntercomUpload value)
    {
        if (value is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        writer.WriteEndObject();
    }
}
