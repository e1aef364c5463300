using System.Text.Json;

namespace Intercom;

public partial class CompanyList
{
    private Company? _single;

    internal override IntercomModel AsReceived =>
        _single is not null && Type == "list" && _data is { Count: 1 } companies && companies[0] == _single ? _single : this;

    /// <summary>Creates a list of the single company that Intercom returns for a name or company id.</summary>
    protected override void OnRead()
    {
        if (Type != "company" || UnknownMembers is not { } members)
        {
            return;
        }

        _single = Read(members);
        Data = [_single];
        Type = "list";
        TotalCount = 1;
        UnknownMembers = null;
    }

    private static Company Read(MemberBag members)
    {
        using PooledBuffer json = new();
        using (Utf8JsonWriter writer = new(json, IntercomJson.WriterOptions))
        {
            writer.WriteStartObject();
            writer.WriteString("type", "company");
            foreach (KeyValuePair<string, byte[]> member in members.Members.Where(member => member.Key != "type"))
            {
                writer.WritePropertyName(member.Key);
                writer.WriteRawValue(member.Value, skipInputValidation: true);
            }

            writer.WriteEndObject();
        }

        Utf8JsonReader reader = RawJson.ReaderOf(json.Written);
        return Company.JsonFormat.Read(ref reader);
    }
}
