namespace Intercom.OpenApi.PublicApi;

/// <summary>The API that was accepted, in a file that is checked in.</summary>
public sealed class AcceptedApi(string path)
{
    /// <summary>What differs from it; everything where there is no file yet.</summary>
    /// <param name="current">The lines of the API as it is.</param>
    public ApiDifference Compare(IReadOnlyCollection<string> current)
    {
        string[] accepted = File.Exists(path) ? File.ReadAllLines(path) : [];
        return new ApiDifference([.. current.Except(accepted, StringComparer.Ordinal)], [.. accepted.Except(current, StringComparer.Ordinal)]);
    }

    /// <summary>Accepts an API.</summary>
    /// <param name="current">Its lines.</param>
    public void Write(IReadOnlyCollection<string> current)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, string.Concat(current.Select(line => line + "\n")));
    }
}
