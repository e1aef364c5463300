namespace Intercom;

/// <summary>Encodes bytes as text that is safe in URLs and tokens.</summary>
internal static class Base64Url
{
    public static string Write(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
