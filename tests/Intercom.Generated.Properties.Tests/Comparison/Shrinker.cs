using Newtonsoft.Json.Linq;

namespace Intercom.Tests.Properties.Comparison;

/// <summary>Makes JSON smaller for as long as something is still wrong with it.</summary>
internal static class Shrinker
{
    public static JToken Shrink(JToken json, Predicate<JToken> isWrong)
    {
        JToken smallest = json.DeepClone();
        while (Smaller(smallest).FirstOrDefault(smaller => isWrong(smaller)) is { } next)
        {
            smallest = next;
        }

        return smallest;
    }

    private static IEnumerable<JToken> Smaller(JToken json) =>
        (json is JContainer container ? container.Descendants() : [])
            .Where(token => token is JProperty || token.Parent is JArray)
            .Select(token => Without(json, token));

    private static JToken Without(JToken json, JToken part)
    {
        Stack<int> way = new();
        for (JToken token = part; token != json; token = token.Parent!)
        {
            way.Push(token.Parent!.Children().TakeWhile(child => child != token).Count());
        }

        JToken copy = json.DeepClone();
        way.Aggregate(copy, (token, index) => token.Children().ElementAt(index)).Remove();
        return copy;
    }
}
