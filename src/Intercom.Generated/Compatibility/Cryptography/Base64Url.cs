namespace Intercom;

/// <summary>Bytes as text that goes into addresses and tokens.</summary>
internal static class Base64Url
{
    public static string Write(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
