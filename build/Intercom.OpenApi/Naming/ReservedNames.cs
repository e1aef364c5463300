using Intercom.OpenApi.Document;

namespace Intercom.OpenApi.Naming;

/// <summary>The names that C#, the templates and the hand-written sources have taken, by what would be called so.</summary>
public static class ReservedNames
{
    /// <summary>
    /// The types that the sources of the library declare, and the types and namespaces of .NET and of packages that they use by their
    /// simple names. A test writes the list.
    /// </summary>
    private static readonly HashSet<string> Types = new(ReadTypes(), StringComparer.Ordinal);

    /// <summary>Names that no file can have on Windows.</summary>
    private static readonly HashSet<string> Devices = new(
        ["Aux", "Con", "Nul", "Prn", .. Enumerable.Range(0, 10).SelectMany(number => new[] { $"Com{number}", $"Lpt{number}" })],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> ObjectMembers = Words(
        "Equals Finalize GetHashCode GetType MemberwiseClone ReferenceEquals ToString");

    private static readonly HashSet<string> ModelMembers = Words("""
        AdditionalProperties AdditionalPropertyNames As AsReceived CompleteReading Copy CountMembers CreateModel FindMember
        ForSending FormOf GetAdditionalProperty GetMember GetValue IsAssigned IsScalarForm JsonFormat JsonMemberCount JsonMembers
        KeepForm KeepUnknown ModelMembers Models NameOf OnRead ReadField ReadKnown ReadMember ReadObject ReadValue
        RemoveAdditionalProperty SetAdditionalProperty SetField SetMember SetValue TryReadScalar UnknownMembers ValidateComplete
        WriteField WriteMember WriteTime WriteTo WriteValue
        """);

    private static readonly HashSet<string> EnumerationMembers = Words("Known Value");

    /// <summary>Members of the root client, and names that would turn the class of an area into a hand-written one.</summary>
    private static readonly HashSet<string> ClientMembers = Words("Api Connection Dispose Intercom");

    private static readonly HashSet<string> ParameterNames = Words("cancellationToken options request");

    // Words that are keywords only in some places, such as `value` and `async`, are fine as names of parameters.
    private static readonly HashSet<string> Keywords = Words("""
        abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event
        explicit extern false finally fixed float for foreach goto if implicit in int interface internal is lock long namespace new null
        object operator out override params private protected public readonly ref return sbyte sealed short sizeof stackalloc static
        string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using virtual void volatile while
        """);

    /// <summary>
    /// Indicates whether a schema cannot have the name. Names that start with Intercom are reserved for hand-written sources, and names
    /// that end with Client for areas.
    /// </summary>
    public static bool IsType(string name) =>
        Types.Contains(name)
        || Devices.Contains(name)
        || name.StartsWith("Intercom", StringComparison.Ordinal)
        || name.EndsWith("Client", StringComparison.Ordinal)
        || name.EndsWith("ClientExtensions", StringComparison.Ordinal);

    /// <summary>Whether a property of a model cannot be called so.</summary>
    public static bool IsProperty(string name, string type) => name == type || ObjectMembers.Contains(name) || ModelMembers.Contains(name);

    /// <summary>Whether a value of an enumeration cannot be called so.</summary>
    public static bool IsValue(string name, string type) =>
        name == type || ObjectMembers.Contains(name) || EnumerationMembers.Contains(name);

    /// <summary>Whether no area can be called so.</summary>
    public static bool IsArea(string name) => ClientMembers.Contains(name) || ObjectMembers.Contains(name);

    /// <summary>Whether a parameter of a method cannot be called so.</summary>
    public static bool IsParameter(string name) => ParameterNames.Contains(name) || Keywords.Contains(name);

    private static string[] ReadTypes()
    {
        using Stream stream = typeof(ReservedNames).Assembly.GetManifestResourceStream("ReservedTypes.txt")!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    private static HashSet<string> Words(string text) =>
        new(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
