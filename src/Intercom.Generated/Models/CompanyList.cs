using Newtonsoft.Json.Linq;

namespace Intercom;

public partial class CompanyList
{
    /// <summary>Makes a list of one of the single company that Intercom answers with when asked by name or company id.</summary>
    protected override void OnRead()
    {
        if (Type != "company" || AdditionalProperties is not { } members)
        {
            return;
        }

        JObject company = new(members.Select(member => new JProperty(member.Key, member.Value))) { ["type"] = Type };
        Data = [company.ToObject<Company>(IntercomJson.Serializer)!];
        Type = "list";
        TotalCount = 1;
        AdditionalProperties = null;
    }
}
