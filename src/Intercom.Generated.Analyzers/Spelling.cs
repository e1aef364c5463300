namespace Intercom.Analyzers;

/// <summary>Compares values of extensible enums.</summary>
internal static class Spelling
{
    private const int MinLength = 3;
    private const int LengthForOneEdit = 4;
    private const int LengthForTwoEdits = 8;

    /// <summary>
    /// Returns the known values that a value is a misspelling of: those that differ only in case and separators, or else those with the
    /// fewest edits, at most two.
    /// </summary>
    /// <param name="value">The value.</param>
    /// <param name="known">The known values, without the value.</param>
    public static IReadOnlyList<string> Corrections(string value, IReadOnlyCollection<string> known)
    {
        string letters = Normalize(value);
        string[] same = [.. known.Where(candidate => letters.Length > 0 && Normalize(candidate) == letters)];
        if (same.Length > 0)
        {
            return same;
        }

        (string Value, int Edits)[] near =
        [
            .. known.Select(candidate => (candidate, Edits: Edits(value, candidate)))
                .Where(candidate => candidate.Edits <= MaxEdits(value, candidate.candidate)),
        ];
        return [.. near.Where(candidate => candidate.Edits == near.Min(other => other.Edits)).Select(candidate => candidate.Value)];
    }

    private static string Normalize(string value) => new([.. value.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    // A value with another number, such as a version, is another value.
    private static int MaxEdits(string value, string candidate)
    {
        int longer = Math.Max(value.Length, candidate.Length);
        return Math.Min(value.Length, candidate.Length) < MinLength || longer < LengthForOneEdit || Digits(value) != Digits(candidate) ? -1
            : longer < LengthForTwoEdits ? 1
            : 2;
    }

    private static string Digits(string value) => new([.. value.Where(char.IsDigit)]);

    // Insertions, deletions, replacements, and exchanges of two neighbors.
    private static int Edits(string left, string right)
    {
        int[,] edits = new int[left.Length + 1, right.Length + 1];
        for (int row = 0; row <= left.Length; row++)
        {
            for (int column = 0; column <= right.Length; column++)
            {
                edits[row, column] = row == 0 || column == 0 ? row + column : Fewest(edits, left, right, row, column);
            }
        }

        return edits[left.Length, right.Length];
    }

    private static int Fewest(int[,] edits, string left, string right, int row, int column)
    {
        int replacement = edits[row - 1, column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1);
        int fewest = Math.Min(replacement, Math.Min(edits[row - 1, column], edits[row, column - 1]) + 1);
        bool isExchange = row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1];
        return isExchange ? Math.Min(fewest, edits[row - 2, column - 2] + 1) : fewest;
    }
}
