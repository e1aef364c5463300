using System.Globalization;

namespace Intercom.OpenApi.Naming;

/// <summary>Finds a name that is not taken.</summary>
public static class UniqueName
{
    /// <summary>
    /// The name where it is free; else a name like it, with a suffix, and then with the first number from 2 on that makes it free.
    /// </summary>
    /// <param name="name">The name that is wanted, which need not be one that C# can have.</param>
    /// <param name="isTaken">Whether a name cannot be had.</param>
    /// <param name="suffix">The suffix that is tried first if the name is in use.</param>
    public static string Among(string name, Func<string, bool> isTaken, string suffix = "") => isTaken(name)
        ? Candidates(CSharpName.Pascal(name) is { Length: > 0 } pascal ? pascal : "Unnamed", suffix).First(candidate => !isTaken(candidate))
        : name;

    /// <summary>The same for names that start with a small letter.</summary>
    /// <param name="name">The name that is wanted.</param>
    /// <param name="isTaken">Whether a name cannot be had.</param>
    /// <param name="suffix">The suffix that is tried first if the name is in use.</param>
    public static string AmongParameters(string name, Func<string, bool> isTaken, string suffix) => isTaken(name)
        ? Candidates(CSharpName.Camel(name) is { Length: > 0 } camel ? camel : "unnamed", suffix).First(candidate => !isTaken(candidate))
        : name;

    private static IEnumerable<string> Candidates(string name, string suffix) => Enumerable.Range(2, int.MaxValue - 2)
        .Select(number => number.ToString(CultureInfo.InvariantCulture))
        .Prepend(string.Empty)
        .SelectMany(number => new[] { name + suffix + number, suffix + name + number })
        .Prepend(name);
}
