using System.Text;

namespace Intercom.Tests.Support;

/// <summary>A response body that no model can be deserialized from.</summary>
public sealed class MalformedBody
{
    private MalformedBody(string name, byte[] bytes)
    {
        Name = name;
        Bytes = bytes;
    }

    public static IReadOnlyList<MalformedBody> All { get; } =
    [
        Text("nothing but a brace", "{"),
        Text("a name cut off", "{\"unknown"),
        Text("a member without a value", "{\"unknown_member\":"),
        Text("a text cut off", "{\"unknown_member\":\"te"),
        Text("an escape cut off", "{\"unknown_member\":\"te\\u00"),
        Text("a number cut off", "{\"unknown_member\":1"),
        Text("a word cut off", "{\"unknown_member\":tru"),
        Text("a list cut off", "{\"unknown_member\":[1,{\"a\":[2"),
        Text("an object that ends as a list", "{\"unknown_member\":1]"),
        Text("a list that ends as an object", "{\"unknown_member\":[1}}"),
        Text("two objects", "{}{}"),
        Text("an object and more", "{} and more"),
        Text("a list", "[]"),
        Text("a list of objects", "[{\"id\":\"1\"}]"),
        Text("a list cut off at the top", "[{\"id\":\"1\"}"),
        Text("HTML", "<!DOCTYPE html>\n<html><body>Service unavailable</body></html>"),
        Text("plain text", "Service unavailable"),
        Text("a script", "callback({\"id\":\"1\"});"),
        Text("a constructor", "new Date(1700000000)"),
        Text("a constructor inside", "{\"unknown_member\":new Date(1700000000)}"),
        Text("undefined", "undefined"),
        Text("undefined inside", "{\"unknown_member\":undefined}"),
        Text("a control character", "{\"unknown_member\":\"\u0001\u0000"),
        Text("two marks of the byte order", "\uFEFF\uFEFF{}"),
        Text("the same member twice", "{\"unknown_member\":1,\"unknown_member\":2}"),
        Text("the same member twice, with other characters", "{\"unknown_member\":1,\"unknown\\u005fmember\":2}"),
        Text("the same member twice inside", "{\"unknown_member\":{\"list\":[{\"a\":1,\"a\":2}]}}"),
        Text("lists without end", "{\"unknown_member\":" + Repeat("[", 10_000)),
        Text("lists 10,000 deep", "{\"unknown_member\":" + Repeat("[", 10_000) + Repeat("]", 10_000) + "}"),
        Text("objects 10,000 deep", Repeat("{\"unknown_member\":", 10_000) + "1" + Repeat("}", 10_000)),
        Text("lists and objects 100,000 deep", Repeat("{\"unknown_member\":[", 100_000) + "1" + Repeat("]}", 100_000)),
        Text("lists 100,000 deep at the top", Repeat("[", 100_000) + Repeat("]", 100_000)),
        new("bytes of no text in a value", [.. "{\"unknown_member\":\""u8, 0xff, 0xfe, .. "\"}"u8]),
        new("bytes of no text in a name", [.. "{\"unknown"u8, 0xc0, 0x80, .. "\":1}"u8]),
        new("a character cut off", [.. "{\"unknown_member\":\""u8, 0xe4, 0xbd, .. "\"}"u8]),
        new("half of a pair of surrogates", [.. "{\"unknown_member\":\""u8, 0xed, 0xa0, 0x80, .. "\"}"u8]),
        new("gzip without its header", [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]),
    ];

    public string Name { get; }

    public byte[] Bytes { get; }

    public override string ToString() => Name;

    private static MalformedBody Text(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
