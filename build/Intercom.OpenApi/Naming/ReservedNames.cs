using Intercom.OpenApi.Document;

namespace Intercom.OpenApi.Naming;

/// <summary>The names that C#, the templates and the hand-written sources have taken, by what would be called so.</summary>
public static class ReservedNames
{
    /// <summary>Types from elsewhere that the sources use by their simple names, where a class of Intercom would come before them.</summary>
    private static readonly HashSet<string> UsedTypes = Words("""
        Action Activator ActivatorUtilities Activity ActivityKind ActivitySource ActivityStatusCode ArgumentException
        ArgumentNullException ArgumentOutOfRangeException Array AssemblyInformationalVersionAttribute
        AssemblyMetadataAttribute AsyncServiceScope Attribute AttributeTargets AttributeUsageAttribute
        AuthenticationHeaderValue BigInteger BindingFlags BitConverter Buffer ByteArrayContent
        CallerArgumentExpressionAttribute CancellationToken CancellationTokenRegistration CancellationTokenSource Channel
        CommentHandling CompressionMode ConfigureAwaitOptions ContentDispositionHeaderValue Convert CsvConfiguration CsvParser
        CultureInfo DateOnly DateParseHandling DateTime DateTimeKind DateTimeOffset DateTimeStyles DebuggerDisplayAttribute
        DecoderFallbackException DecompressionMethods DefaultContractResolver DeflateStream DelayBackoffType Directory
        DuplicatePropertyNameHandling Encoding Enum Enumerable EnumeratorCancellationAttribute Exception ExceptionDispatchInfo
        Expression FieldInfo File FileAccess FileAttributes FileInfo FileMode FileOptions FileShare FileStream
        FileStreamOptions FloatParseHandling FormUrlEncodedContent FormatException FormattableString Formatting GC GZipStream
        Guid HMACSHA1 HMACSHA256 HttpClientHandler HttpCompletionOption HttpContent HttpMessageHandler HttpMethod HttpRequestError
        HttpRequestException HttpRequestHeaders HttpRequestMessage HttpResponseMessage HttpStatusCode IAsyncDisposable
        IDisposable IEnumerable IEnumerator IEquatable IFormatProvider IFormattable ILogger ILoggerFactory IOException
        IPAddress IReadOnlyDictionary IReadOnlyList IServiceCollection IServiceProvider IServiceScopeFactory ITimer
        IValueProvider Interlocked InvalidCastException InvalidDataException InvalidOperationException JArray JContainer
        JObject JProperty JToken JTokenReader JTokenType JTokenWriter JValue JsonContract JsonConvert JsonConverter
        JsonConverterAttribute JsonException JsonExtensionDataAttribute JsonIgnoreAttribute JsonLoadSettings
        JsonObjectAttribute JsonObjectContract JsonProperty JsonPropertyAttribute JsonReader JsonReaderException
        JsonSerializationException JsonSerializer JsonSerializerSettings JsonTextReader JsonToken JsonWriter LineInfoHandling
        LogLevel LoggerMessageAttribute Math MaxFieldSizeException MediaTypeHeaderValue MemberExpression MemberInfo
        MemberSerialization MemoryStream MetadataPropertyHandling Meter MissingMemberHandling Monitor NewExpression Newtonsoft
        NotNullIfNotNullAttribute NotNullWhenAttribute NotSupportedException NullLogger NullValueHandling Nullable
        NumberStyles Object ObjectCreationHandling ObjectDisposedException ObsoleteAttribute OperatingSystem
        OperationCanceledException OutOfMemoryException OverflowException ParameterExpression Path PropertyInfo Random
        RandomNumberGenerator RateLimitLease RateLimiter RateLimiterStatistics ReferenceEqualityComparer Regex RegexOptions
        ResilienceContext ResilienceContextPool ResiliencePipeline ResiliencePipelineBuilder RetryStrategyOptions
        RuntimeInformation SeekOrigin SemaphoreSlim SerializationCallback ServiceDescriptor SocketError SocketException
        SocketsHttpHandler Stopwatch Stream StreamReader StreamWriter String StringBuilder StringComparer StringComparison
        StringReader StringSplitOptions SuppressMessageAttribute System Task TaskCompletionSource TaskContinuationOptions
        TaskCreationOptions TaskScheduler TextReader ThreadPool TimeProvider TimeSpan Timeout TimeoutException
        TransportContext Type TypeNameHandling UTF8Encoding UnixFileMode Uri UriKind ValueTask Volatile WebException
        WebExceptionStatus ZipArchive ZipArchiveEntry ZipArchiveMode
        """);

    /// <summary>Types written by hand that no description adds to.</summary>
    private static readonly HashSet<string> WrittenTypes = Words("""
        AccessToken AccessTokenRefreshContext AccessTokenSource ApiClient ApiConnection ApiExceptionFactory ApiQuery
        ApiRequest AtomicFile AttachmentContent AttributeDictionary AttributeKind AttributeValue AttributeValueConverter
        AttributeValueFormat AttributeValueJsonConverter AutomaticRateLimiting Base64Url BodySignature BooleanFormat
        BytesFormat CallContext CallLog CallTelemetry CompactSignature ConnectFailure Connecting ConnectionSettings
        ContactField ConversationField Crc32 CsvQuotes CsvRowReader CsvTextReader DecimalFormat DecodedStream Decompression
        DefaultHeaders DeflateContentStream DownloadStream Empty EndMarkerStream EnumFormat EnumJsonConverter ErrorReader
        ErrorResponse ExceptionTranslator ExportColumns ExportDownload ExportFile ExportResult ExportRow
        ExtensibleEnumConverter ExtraHeaders FixedTime FormField ForwardStream FramedStream GeneralRequest GuardedContent
        GzipEndMarker HandlerRedirectException Hexadecimal HttpClientFactory IExtensibleEnum IIntercomClient
        IIntercomClientFactory IntegerFormat IsoTimeConverter IsoTimeFormat JobOutcome JobProgress JobSnapshot JobState
        JsonEquality JsonFailure JsonPath JsonText ListFormat MapFormat MediaTypes MemberBag MessageText MinimumCountRule
        ModelBoundary ModelConverter ModelExtra ModelFormat ModelJsonConverter ModelMap ModelMembers ModelText
        MultipartFormContent NamedValues NewtonsoftJson NextPage NullableFormat NumberFormat NumericTextFormat OAuthCall
        OAuthToken OwnContractResolver OwnMembers OwnValue PageCursor PageMember PageNumberCursor Pages PagingStyle
        PollingOptions PooledBuffer PooledStream QueryStyle QueryText QueryValues RandomBytes Randomness RateLimitWindow
        RawBag RawForm RawJson Redirects RegionDetection RenamedList RequestCheck RequestOptions RequestRule RequireAnyRule
        RequiredWhenRule ResponseBody ResponseHeaders ResponseKind RetryDelay RetryPipeline SavedDownload ScalarForm
        ScalarFormat ScalarJson ScalarValue ScalarValueConverter ScalarValueFormat ScalarValueJsonConverter ScrollCursor
        SearchFilter SearchGroup SearchGroupOperator SearchLimits SearchOperator SearchPagination SearchQuery SearchRequest
        SearchSort SearchSortOrder SearchValue SearchValueConverter SearchValueFormat SearchValueJsonConverter SharedText
        Shortcut SingleItem SmallIntegerFormat StartingAfterCursor StructFormat TemporaryFile TextFormat TicketAttribute
        TicketField TimeFormat TokenBag TokenRedactor TokenTranscoder Translations UninstallNotice UnixTimeFormat
        UploadContent UrlCursor UserAgent Utf8 ValueConverter VariantJsonConverter VariantReader WebhookContent WebhookData
        WebhookHandlers WebhookItem WebhookItems WebhookJson WebhookNotification WebhookPing WebhookReceiver WebhookResult
        WebhookSignature WebhookTopic WireFormat WireFormats WireNumber WireReaderSettings WireTime ZipChecksums
        """);

    /// <summary>Names that no file can have on Windows.</summary>
    private static readonly HashSet<string> Devices = new(
        ["Aux", "Con", "Nul", "Prn", .. Enumerable.Range(0, 10).SelectMany(number => new[] { $"Com{number}", $"Lpt{number}" })],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> ObjectMembers = Words("Equals Finalize GetHashCode GetType MemberwiseClone ReferenceEquals ToString");

    private static readonly HashSet<string> ModelMembers = Words("""
        AdditionalProperties AsReceived CompleteReading Copy CountMembers FindMember ForSending FormOf GetMember GetValue IsAssigned IsScalarForm JsonFormat JsonMemberCount JsonMembers KeepForm
        KeepUnknown ModelMembers Models NameOf OnRead ReadField ReadMember ReadObject ReadValue SetField SetMember SetValue TryReadScalar UnknownMembers ValidateComplete WriteField
        WriteMember WriteTo WriteValue
        """);

    private static readonly HashSet<string> EnumerationMembers = Words("Known Value");

    /// <summary>Members of the root client, and what would make the class of an area one that is written by hand.</summary>
    private static readonly HashSet<string> ClientMembers = Words("Api Connection CreateAreas Dispose Intercom");

    private static readonly HashSet<string> ParameterNames = Words("cancellationToken options request");

    // Words that are keywords only in some places, such as `value` and `async`, are fine as names of parameters.
    private static readonly HashSet<string> Keywords = Words("""
        abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event
        explicit extern false finally fixed float for foreach goto if implicit in int interface internal is lock long namespace new null
        object operator out override params private protected public readonly ref return sbyte sealed short sizeof stackalloc static
        string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using virtual void volatile while
        """);

    /// <summary>Whether a schema cannot be called so: the sources written by hand own all that starts with Intercom, and the areas what ends with Client.</summary>
    public static bool IsType(string name) =>
        UsedTypes.Contains(name) || WrittenTypes.Contains(name) || Devices.Contains(name) || name.StartsWith("Intercom", StringComparison.Ordinal) || name.EndsWith("Client", StringComparison.Ordinal) || name.EndsWith("ClientExtensions", StringComparison.Ordinal);

    /// <summary>Whether a property of a model cannot be called so.</summary>
    public static bool IsProperty(string name, string type) => name == type || ObjectMembers.Contains(name) || ModelMembers.Contains(name);

    /// <summary>Whether a value of an enumeration cannot be called so.</summary>
    public static bool IsValue(string name, string type) => name == type || ObjectMembers.Contains(name) || EnumerationMembers.Contains(name);

    /// <summary>Whether no area can be called so.</summary>
    public static bool IsArea(string name) => ClientMembers.Contains(name) || ObjectMembers.Contains(name);

    /// <summary>Whether a parameter of a method cannot be called so.</summary>
    public static bool IsParameter(string name) => ParameterNames.Contains(name) || Keywords.Contains(name);

    private static HashSet<string> Words(string text) => new(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
