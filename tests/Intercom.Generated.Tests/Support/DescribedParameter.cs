using Newtonsoft.Json.Linq;

namespace Intercom.Tests.Support;

/// <summary>A parameter of path or query as the description has it.</summary>
internal sealed record DescribedParameter(string Name, string Place, JToken Schema)
{
    /// <summary>What is sent for it when the argument of its name is made up.</summary>
    public string MadeUpValue => (string?)Schema["type"] switch
    {
        _ when Place == "path" => ArgumentName,
        "integer" => $"{MadeUp.Number(ArgumentName)}",
        "boolean" => "true",
        _ when Schema["enum"] is JArray { Count: 1 } constant => (string)constant[0]!,
        _ => ArgumentName,
    };

    private string ArgumentName => string.Concat(Name.Split('_').Select((word, index) => index == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));
}
