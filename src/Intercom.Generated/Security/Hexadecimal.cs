using System.Globalization;
using System.Text;

namespace Intercom;

/// <summary>Bytes as hexadecimal digits, in lower case.</summary>
internal static class Hexadecimal
{
    public static string Write(byte[] bytes)
    {
        StringBuilder digits = new(2 * bytes.Length);
        foreach (byte value in bytes)
        {
            digits.Append(value.ToString("x2", CultureInfo.InvariantCulture));
        }

        return digits.ToString();
    }
}
