using Newtonsoft.Json.Linq;

namespace Intercom.Tests.Support;

/// <summary>A component of the description.</summary>
internal sealed record DescribedSchema(string Name, JObject Definition)
{
    /// <summary>The name of its C# type: the given one, or its own in Pascal case.</summary>
    public string CSharpName => (string?)Definition["x-csharp-name"] ?? Pascal(Name);

    public static string Pascal(string name) => string.Concat(name.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    public override string ToString() => Name;
}
