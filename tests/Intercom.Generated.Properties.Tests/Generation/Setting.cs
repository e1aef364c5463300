using System.Globalization;

namespace Intercom.Tests.Properties.Generation;

/// <summary>Numbers that the environment can set, to reproduce a failure or to look further.</summary>
internal static class Setting
{
    public static int Read(string name, int usual) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : usual;
}
