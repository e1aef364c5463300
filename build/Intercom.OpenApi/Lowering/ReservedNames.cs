namespace Intercom.OpenApi.Lowering;

/// <summary>The names that C#, the templates and the hand-written sources have taken, by what would be called so.</summary>
public static class ReservedNames
{
    /// <summary>Types that the generated sources use, and those written by hand that no description adds to.</summary>
    private static readonly HashSet<string> TypeNames = Words("""
        ArgumentException ArgumentNullException CancellationToken DateTimeOffset Exception Guid HttpMethod IEnumerable IEquatable
        IReadOnlyDictionary IReadOnlyList JToken JsonConverter JsonConverterAttribute JsonProperty JsonPropertyAttribute Newtonsoft Nullable Object
        String StringComparer StringComparison System Task TimeSpan Type Uri
        AccessToken ApiClient ApiConnection ApiRequest AttributeKind AttributeValue AttributeValueConverter ConnectionSettings Empty ErrorAnswer
        ErrorReader ExtraHeaders HttpClientFactory IIntercomClient IOpenEnumeration IOptional IsoTimeConverter MediaTypes ModelConverter
        NumericIdentifierConverter
        OpenEnumConverter Optional OptionalValueProvider PooledStream Redirects RequestCheck RequestOptions RequireAny RequireAnyAttribute
        ResponseBody ScalarForm ScalarFormAttribute ScalarFormConverter SearchValue SearchValueConverter UnixTimeConverter UserAgent
        WireContractResolver WireTime
        """);

    private static readonly HashSet<string> ObjectMembers = Words("Equals Finalize GetHashCode GetType MemberwiseClone ReferenceEquals ToString");

    private static readonly HashSet<string> ModelMembers = Words("AdditionalProperties CompleteReading IsScalarForm OnRead");

    private static readonly HashSet<string> EnumerationMembers = Words("Known Value");

    private static readonly HashSet<string> ParameterNames = Words("body cancellationToken options");

    // Words that are keywords only in some places, such as `value` and `async`, are fine as names of parameters.
    private static readonly HashSet<string> Keywords = Words("""
        abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event
        explicit extern false finally fixed float for foreach goto if implicit in int interface internal is lock long namespace new null
        object operator out override params private protected public readonly ref return sbyte sealed short sizeof stackalloc static
        string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using virtual void volatile while
        """);

    /// <summary>Whether a schema cannot be called so: the sources written by hand own all that starts with Intercom, and the areas what ends with Client.</summary>
    public static bool IsType(string name) =>
        TypeNames.Contains(name) || name.StartsWith("Intercom", StringComparison.Ordinal) || name.EndsWith("Client", StringComparison.Ordinal);

    /// <summary>Whether a property of a model cannot be called so.</summary>
    public static bool IsProperty(string name, string type) => name == type || ObjectMembers.Contains(name) || ModelMembers.Contains(name);

    /// <summary>Whether a value of an enumeration cannot be called so.</summary>
    public static bool IsValue(string name, string type) => name == type || ObjectMembers.Contains(name) || EnumerationMembers.Contains(name);

    /// <summary>Whether a parameter of a method cannot be called so.</summary>
    public static bool IsParameter(string name) => ParameterNames.Contains(name) || Keywords.Contains(name);

    private static HashSet<string> Words(string text) => new(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
