namespace Intercom.OpenApi.Document;

/// <summary>Leaves a file that would not change alone, so that nothing is compiled again for its date.</summary>
public static class TextFile
{
    public static bool WriteIfChanged(string path, string text)
    {
        if (File.Exists(path) && string.Equals(File.ReadAllText(path), text, StringComparison.Ordinal))
        {
            return false;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllText(path, text);
        return true;
    }
}
