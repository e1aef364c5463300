using Newtonsoft.Json.Linq;

namespace Intercom;

public partial class CompanyList
{
    private Company? _single;

    internal override IntercomModel AsReceived =>
        _single is not null && Type == "list" && _data.Value is { Count: 1 } companies && companies[0] == _single ? _single : this;

    /// <summary>Creates a list of the single company that Intercom returns for a name or company id.</summary>
    protected override void OnRead()
    {
        if (Type != "company" || AdditionalProperties is not { } members)
        {
            return;
        }

        JObject company = new(members.Select(member => new JProperty(member.Key, member.Value))) { ["type"] = Type };
        _single = company.ToObject<Company>(IntercomJson.Serializer)!;
        Data = [_single];
        Type = "list";
        TotalCount = 1;
        AdditionalProperties = null;
    }
}
