using Intercom.OpenApi.Diagnostics;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Document;

/// <summary>
/// The limits of what is read: about ten times what the largest description of the API takes. A few lines of YAML can stand for gigabytes,
/// by aliases and by references that are written where they are used.
/// </summary>
public static class InputLimits
{
    /// <summary>Maximum number of bytes of a file.</summary>
    public const long FileSize = 32 * 1024 * 1024;

    /// <summary>Maximum number of characters of all texts of a file, each counted once for each alias.</summary>
    public const long Characters = 64 * 1024 * 1024;

    /// <summary>Maximum number of objects, arrays, values and members.</summary>
    public const int Nodes = 1_500_000;

    /// <summary>Maximum number of objects and arrays within each other.</summary>
    public const int Depth = 100;

    /// <summary>Maximum number of schemas in components.</summary>
    public const int Schemas = 10_000;

    /// <summary>Throws when a description has outgrown the limits.</summary>
    /// <param name="document">The description.</param>
    /// <param name="who">The step that has made it so, as the start of a sentence.</param>
    public static void Check(JObject document, string who)
    {
        (int nodes, int depth) = Measure(document);
        if (nodes > Nodes || depth > (3 * Depth) + 2)
        {
            throw TooLarge(who);
        }

        if ((document["components"] as JObject)?["schemas"] is JObject { Count: > Schemas } schemas)
        {
            throw new DescriptionException($"{who}: the description has {schemas.Count} schemas, and {Schemas} is the maximum.");
        }
    }

    /// <summary>The number of nodes of a tree, and of levels of containers.</summary>
    /// <param name="root">The tree.</param>
    public static (int Nodes, int Depth) Measure(JToken root)
    {
        int nodes = 1;
        int deepest = 0;
        int depth = 0;
        for (JToken token = root; MoveNext(ref token, ref depth, root);)
        {
            nodes++;
            deepest = Math.Max(deepest, depth);
        }

        return (nodes, deepest);
    }

    // The whole description is measured after every step, so this goes from node to node without an enumerator or a stack.
    private static bool MoveNext(ref JToken token, ref int depth, JToken root)
    {
        if (token is JContainer { First: { } first })
        {
            token = first;
            depth++;
            return true;
        }

        while (token != root && token.Next is null)
        {
            token = token.Parent!;
            depth--;
        }

        if (token == root)
        {
            return false;
        }

        token = token.Next!;
        return true;
    }

    internal static DescriptionException TooLarge(string who) =>
        new(
            $"{who}: the description becomes larger than {Nodes} nodes or deeper than {Depth} levels. Its schemas repeat each other "
                + "without end; correct the references or overlay actions that do so.");
}
