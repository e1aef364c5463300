using System.Globalization;

namespace Intercom.OpenApi.Update;

/// <summary>The version that a change calls for, as semantic versioning has it.</summary>
public static class NextVersion
{
    /// <summary>The next version.</summary>
    /// <param name="current">The version now, such as <c>1.4.0</c>.</param>
    /// <param name="changes">The changes of the public API.</param>
    /// <returns>The version, and why it is that one.</returns>
    public static (string Version, string Reason) Of(string current, IReadOnlyList<ApiChange> changes)
    {
        int[] parts =
        [
            .. current.Split('-')[0].Split('.').Concat(["0", "0"]).Take(3).Select(part => int.Parse(part, CultureInfo.InvariantCulture)),
        ];
        (int major, int minor, int patch) = (parts[0], parts[1], parts[2]);
        bool isBreaking = changes.Any(change => change.IsBreaking);
        bool isAddition = changes.Any(change => change.Added.Count > 0);
        return (isBreaking, isAddition) switch
        {
            (true, _) when major == 0 => (Text(0, minor + 1, 0), "breaking changes, before 1.0"),
            (true, _) => (Text(major + 1, 0, 0), "breaking changes"),
            (_, true) when major == 0 => (Text(0, minor, patch + 1), "additions, before 1.0"),
            (_, true) => (Text(major, minor + 1, 0), "additions"),
            _ => (Text(major, minor, patch + 1), "no change of the public API"),
        };
    }

    private static string Text(int major, int minor, int patch) => string.Create(CultureInfo.InvariantCulture, $"{major}.{minor}.{patch}");
}
