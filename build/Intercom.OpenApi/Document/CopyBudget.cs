using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Document;

/// <summary>Copies parts of a description, up to a total size: copies of copies double with each of them.</summary>
/// <param name="who">The step that copies, as the start of a sentence.</param>
public sealed class CopyBudget(string who)
{
    private int _left = InputLimits.Nodes;

    /// <summary>Copies a part.</summary>
    /// <param name="token">The part.</param>
    /// <param name="place">The token that the copy is put into; null where that is no deeper than the part itself.</param>
    public T Copy<T>(T token, JToken? place = null)
        where T : JToken
    {
        (int nodes, int depth) = InputLimits.Measure(token);
        _left -= nodes;
        if (_left < 0 || depth + (place?.Ancestors().Count() ?? 0) > 3 * InputLimits.Depth)
        {
            throw InputLimits.TooLarge(who);
        }

        return (T)token.DeepClone();
    }
}
