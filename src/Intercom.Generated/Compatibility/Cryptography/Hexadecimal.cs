using System.Globalization;
using System.Text;

namespace Intercom;

/// <summary>Converts between bytes and lower-case hexadecimal digits.</summary>
internal static class Hexadecimal
{
    /// <summary>Reads bytes from digits in either case; null when the text is not a number of exactly this size.</summary>
    public static byte[]? Read(string digits, int size)
    {
        if (digits.Length != 2 * size)
        {
            return null;
        }

        byte[] bytes = new byte[size];
        for (int index = 0; index < size; index++)
        {
            string pair = digits.Substring(2 * index, 2);
            if (!byte.TryParse(pair, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out bytes[index]))
            {
                return null;
            }
        }

        return bytes;
    }

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
