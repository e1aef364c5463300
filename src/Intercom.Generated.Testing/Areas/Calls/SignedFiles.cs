using System.Security.Cryptography;
using System.Text;
using Intercom.Testing.State;

namespace Intercom.Testing.Areas.Calls;

/// <summary>Files at signed addresses, as those of a storage service.</summary>
internal static class SignedFiles
{
    /// <summary>The path that all of them have.</summary>
    public const string Path = "/_files/";

    private static readonly byte[] Key = Encoding.UTF8.GetBytes("intercom-test-server");

    public static string Sign(Workspace workspace, string name) => $"{workspace.Address}{Path}{name}?signature={Signature(name)}";

    public static bool IsSigned(string name, string? signature) => signature == Signature(name);

    /// <summary>Creates a recording: a second of silence.</summary>
    public static byte[] CreateRecording()
    {
        const int SampleRate = 8000;
        using MemoryStream stream = new();
        using BinaryWriter writer = new(stream, Encoding.ASCII);
        writer.Write("RIFF"u8);
        writer.Write(36 + SampleRate);
        writer.Write("WAVEfmt "u8);
        writer.Write(16);
        writer.Write((short)1);
        writer.Write((short)1);
        writer.Write(SampleRate);
        writer.Write(SampleRate);
        writer.Write((short)1);
        writer.Write((short)8);
        writer.Write("data"u8);
        writer.Write(SampleRate);
        writer.Write(Enumerable.Repeat((byte)128, SampleRate).ToArray());
        writer.Flush();
        return stream.ToArray();
    }

    public static string Signature(string name) => Convert.ToHexString(HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes(name)));
}
