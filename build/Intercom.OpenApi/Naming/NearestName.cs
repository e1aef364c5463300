namespace Intercom.OpenApi.Naming;

/// <summary>Finds the name that is most similar to an unknown one.</summary>
public static class NearestName
{
    private const double MaxDistance = 0.34;

    /// <summary>The nearest name, or null when none is near.</summary>
    /// <param name="name">The name that is none of them.</param>
    /// <param name="candidates">The names.</param>
    /// <param name="mostDistance">Which share of the letters may differ.</param>
    public static string? Find(string name, IEnumerable<string> candidates, double maxDistance = MaxDistance)
    {
        (string Name, double Distance) nearest = candidates
            .Select(candidate => (candidate, Relative(Plain(name), Plain(candidate))))
            .OrderBy(pair => pair.Item2)
            .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .FirstOrDefault((string.Empty, double.MaxValue));
        return nearest.Distance <= maxDistance ? nearest.Name : null;
    }

    private static double Relative(string first, string second) =>
        Distance(first, second) / (double)Math.Max(1, Math.Max(first.Length, second.Length));

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    // The edit distance of Levenshtein, one row at a time.
    private static int Distance(string first, string second)
    {
        int[] row = [.. Enumerable.Range(0, second.Length + 1)];
        for (int i = 1; i <= first.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= second.Length; j++)
            {
                int above = row[j];
                int changed = diagonal + (first[i - 1] == second[j - 1] ? 0 : 1);
                row[j] = Math.Min(changed, Math.Min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }

        return row[^1];
    }
}
