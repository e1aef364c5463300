using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom;

/// <summary>
/// Members that an application has read or assigned. Only created by <see cref="IntercomModel.AdditionalProperties" />, so that a
/// trimmed program without it does not contain Newtonsoft.Json.
/// </summary>
internal sealed class TokenBag(IDictionary<string, JToken> tokens) : MemberBag
{
    public IDictionary<string, JToken> Tokens => tokens;

    public override int Count => tokens.Count;

    public override IEnumerable<KeyValuePair<string, byte[]>> Members =>
        tokens.Select(member => new KeyValuePair<string, byte[]>(member.Key, JsonOf(member.Value)));

    public static TokenBag Of(MemberBag members)
    {
        Dictionary<string, JToken> tokens = new(StringComparer.Ordinal);
        foreach (KeyValuePair<string, byte[]> member in members.Members)
        {
            tokens.Add(member.Key, NewtonsoftJson.Parse(member.Value));
        }

        return new TokenBag(tokens);
    }

    public override byte[]? Find(string name) => tokens.TryGetValue(name, out JToken? value) ? JsonOf(value) : null;

    public override bool Contains(string name) => tokens.ContainsKey(name);

    public override void Add(string name, byte[] json) => tokens.Add(name, NewtonsoftJson.Parse(json));

    public override void Remove(string name) => tokens.Remove(name);

    public override MemberBag Copy() => new TokenBag(new Dictionary<string, JToken>(tokens, StringComparer.Ordinal));

    private static byte[] JsonOf(JToken? value) => value is null ? RawJson.Null : Encoding.UTF8.GetBytes(value.ToString(Formatting.None));
}
