using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom;

/// <summary>Formats models for debuggers: shortened JSON, with secrets redacted by their names.</summary>
internal static class ModelText
{
    private const int MaxLength = 2000;
    private const int MaxValueLength = 200;
    private const string Ellipsis = "...";

    private static readonly string[] Secrets =
    [
        "token", "secret", "password", "authorization", "credential", "api_key", "apikey", "private_key",
    ];

    public static string Of(IntercomModel model)
    {
        string name = model.GetType().Name;
        try
        {
            JToken json = Codec.For(model.GetType()).WriteToToken(model);
            Simplify(json);
            return Shorten($"{name} {json.ToString(Formatting.None)}", MaxLength);
        }
        catch (JsonException)
        {
            return name;
        }
    }

    private static void Simplify(JToken json)
    {
        foreach (JValue value in ((json as JContainer)?.DescendantsAndSelf() ?? [json]).OfType<JValue>())
        {
            if (value.Type != JTokenType.Null && IsSecret(value))
            {
                value.Value = "[redacted]";
            }
            else if (value.Value is string text)
            {
                value.Value = Shorten(text, MaxValueLength);
            }
        }
    }

    private static bool IsSecret(JToken value) => value.AncestorsAndSelf().OfType<JProperty>().Any(
        member => Array.Exists(Secrets, secret => member.Name.IndexOf(secret, StringComparison.OrdinalIgnoreCase) >= 0));

    private static string Shorten(string text, int length) => text.Length > length ? text.Substring(0, length) + Ellipsis : text;
}
