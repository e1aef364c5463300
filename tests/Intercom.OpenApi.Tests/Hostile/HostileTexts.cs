namespace Intercom.OpenApi.Tests.Hostile;

/// <summary>Texts that try to end the literal, comment, file or document in which they stand. Each calls Pwned where it succeeds.</summary>
internal static class HostileTexts
{
    public const string Call = "Pwned";

    public static readonly string[] All =
    [
        "\"; System.Console.WriteLine(\"x\"); Pwned(); //",
        "\\\"; Pwned(); //",
        "\\",
        "a\\\\\"); Pwned(); (\"",
        "a\nPwned();\n",
        "a\rPwned();\r",
        "a\u2028Pwned();\u2028",
        "a\u2029Pwned();\u2029",
        "a\u0085Pwned();\u0085",
        "*/ Pwned(); /*",
        "</summary>\n/// <include file='/etc/passwd' path='*'/>\n}} Pwned(); {{",
        "]]> & <x/> Pwned();",
        "{{ Pwned }} {% raw %} {% endraw %} {% template Signature %}",
        "{Pwned()} {0} {",
        "\n//@@FILE ../../Pwned.cs\nclass Pwned { }\n",
        "//@@FILE /tmp/Pwned.cs",
        "../../Pwned",
        "C:\\Pwned",
        "$(Output) %HOME% @(Compile) Pwned",
        "\u202Eevil\u202C Pwned",
        "\0\u0001\u001b[31mPwned",
        "#if false\nPwned\n#endif",
        "\"\"\" Pwned \"\"\"",
        "x => Pwned()",
        "Pwned) { } void Other(",
    ];

    /// <summary>All, and half a surrogate pair, which no file can hold.</summary>
    public static IEnumerable<string> InMemory => All.Append("\uD800 Pwned");
}
