namespace Intercom.OpenApi.Document;

/// <summary>
/// The specification extensions in which overlays state facts about the API, and steps what templates read. CONTRIBUTING.md documents those
/// of overlays.
/// </summary>
public static class SpecExtensions
{
    /// <summary>The C# name of a schema, property or parameter. Set in 20-names.yaml; otherwise by rule.</summary>
    public const string Name = "x-csharp-name";

    /// <summary>The field behind a property.</summary>
    public const string Field = "x-csharp-field";

    /// <summary>The schema or the hand-written type that replaces a schema.</summary>
    public const string Type = "x-csharp-type";

    /// <summary>
    /// On the description: names of members that are maps of attribute values, although the description declares a single type for their
    /// values. Set in 20-names.yaml.
    /// </summary>
    public const string AttributeMembers = "x-attribute-members";

    /// <summary>On the placeholder component of a hand-written type.</summary>
    public const string HandWritten = "x-hand-written";

    /// <summary>On a placeholder property, which keeps NSwag from taking a class without members for any value.</summary>
    public const string Placeholder = "x-placeholder";

    /// <summary>The base class: of a variant, its union; of a search that has members of its own, the hand-written request.</summary>
    public const string Base = "x-base";

    /// <summary>On an abstract class. NSwag defines this extension.</summary>
    public const string Abstract = "x-abstract";

    /// <summary>On a time that is a number of seconds since 1970 in JSON.</summary>
    public const string UnixTime = "x-unix";

    /// <summary>On an identifier that is text in C# and a number in JSON.</summary>
    public const string NumericIdentifier = "x-numeric-id";

    /// <summary>The constant value of a member of a request.</summary>
    public const string Constant = "x-constant";

    /// <summary>The C# type of the constant value.</summary>
    public const string ConstantType = "x-constant-type";

    /// <summary>The constant value as a C# literal.</summary>
    public const string ConstantCode = "x-constant-code";

    /// <summary>Whether a type is part of requests, of responses, or of both: a value of SchemaUsage.</summary>
    public const string Usage = "x-usage";

    /// <summary>Every response contains the property. On a property.</summary>
    public const string Present = "x-present";

    /// <summary>The declarations of a class about its properties, as calls in C#: the scalar form, and what a request requires.</summary>
    public const string Rules = "x-rules";

    /// <summary>The classes that an abstract class is deserialized to.</summary>
    public const string Variants = "x-variants";

    /// <summary>The C# code of the JSON format of a property.</summary>
    public const string FormatCode = "x-format-code";

    /// <summary>The C# type of the items of a property that is a list.</summary>
    public const string ItemCode = "x-item-code";

    /// <summary>Properties of a request, or parameters of an operation, of which at least one is required.</summary>
    public const string RequireAny = "x-require-any";

    /// <summary>The return type of a method.</summary>
    public const string ResponseType = "x-response-type";

    /// <summary>The method of the base class that a method calls.</summary>
    public const string ResponseCall = "x-response-call";

    /// <summary>The documentation of the return value of a method.</summary>
    public const string ResponseSummary = "x-response-summary";

    /// <summary>
    /// Whether an operation is idempotent, so that it can be retried. Set in 25-idempotency.yaml; otherwise the HTTP method decides.
    /// </summary>
    public const string Idempotent = "x-idempotent";

    /// <summary>The call that sets it in C#, where it differs from the HTTP method.</summary>
    public const string IdempotentCall = "x-idempotent-call";

    /// <summary>The paging of a list: style, items, default and max. Set in 26-paging.yaml, and completed by rule.</summary>
    public const string Paging = "x-paging";

    /// <summary>The member of PagingStyle of an operation.</summary>
    public const string PageStyle = "x-page-style";

    /// <summary>The C# type of a page.</summary>
    public const string PageType = "x-page-type";

    /// <summary>The C# type of the items of pages.</summary>
    public const string PageOf = "x-page-of";

    /// <summary>The C# expression of the items of a page.</summary>
    public const string PageItems = "x-page-items";

    /// <summary>The C# name of the member with the total count of items.</summary>
    public const string PageCount = "x-page-count";

    /// <summary>The C# name of the member with the next page.</summary>
    public const string PageNext = "x-page-next";

    /// <summary>The C# name of the member that continues a scroll.</summary>
    public const string PageScroll = "x-page-scroll";

    /// <summary>The documentation of the sizes of pages.</summary>
    public const string PageSizes = "x-page-sizes";

    /// <summary>On a parameter that selects the page.</summary>
    public const string Continuation = "x-continuation";

    /// <summary>The maximum of a parameter for the size of a page.</summary>
    public const string PageMax = "x-page-max";

    /// <summary>The types of webhook items that are deserialized as a schema. Set in 27-webhooks.yaml.</summary>
    public const string WebhookItems = "x-webhook-items";

    /// <summary>Query parameters of which an operation requires at least one.</summary>
    public const string RequireAnyParameter = "x-require-any-parameter";

    /// <summary>On a text response that is null when the body is empty.</summary>
    public const string EmptyIsNull = "x-empty-is-null";

    /// <summary>Additional methods of an operation, by name. Set in 28-shortcuts.yaml.</summary>
    public const string Shortcuts = "x-shortcuts";

    /// <summary>The additional methods of an operation with their C# names and types.</summary>
    public const string ShortcutMethods = "x-shortcut-methods";

    /// <summary>The paths of the objects that an item of a webhook notification contains. Set in 27-webhooks.yaml.</summary>
    public const string WebhookContains = "x-webhook-contains";

    /// <summary>The summary of an area.</summary>
    public const string AreaSummary = "x-area-summary";

    /// <summary>The documentation of a schema, property, parameter or operation as XML text, with the line starts of its comment.</summary>
    public const string Doc = "x-doc";

    /// <summary>The summary of an operation as XML text.</summary>
    public const string SummaryDoc = "x-summary-doc";

    /// <summary>The documentation of the request body of an operation as XML text.</summary>
    public const string BodyDoc = "x-body-doc";

    /// <summary>The documentation of the return value, as XML text.</summary>
    public const string ResponseDoc = "x-response-doc";

    /// <summary>The purpose of an area as XML text.</summary>
    public const string AreaDoc = "x-area-doc";

    /// <summary>The sizes of pages as XML text.</summary>
    public const string PageSizesDoc = "x-page-sizes-doc";

    /// <summary>The HTTP method and path of an operation as XML text.</summary>
    public const string RouteDoc = "x-route-doc";

    /// <summary>The name of a property or parameter on the wire as a C# literal.</summary>
    public const string NameCode = "x-name-code";

    /// <summary>The name of an operation in messages as a C# literal.</summary>
    public const string OperationCode = "x-operation-code";

    /// <summary>The HTTP method of an operation in C#.</summary>
    public const string MethodCode = "x-method-code";

    /// <summary>The path of an operation as a C# literal.</summary>
    public const string PathCode = "x-path-code";

    /// <summary>The C# type of a property, with a question mark where null is allowed.</summary>
    public const string TypeCode = "x-type-code";

    /// <summary>The C# after the value of a list or map property that is never null. Absent where it can be null.</summary>
    public const string FallbackCode = "x-fallback-code";

    /// <summary>The call that adds a parameter to a request, in C#.</summary>
    public const string ParameterCall = "x-parameter-call";

    /// <summary>The values of an enumeration: name, literal and documentation of each.</summary>
    public const string EnumMembers = "x-enum-members";

    /// <summary>
    /// The member of QueryStyle for several values of a query parameter. Absent where each value is a separate parameter.
    /// </summary>
    public const string QueryStyle = "x-query-style";

    /// <summary>The call that sets the request body in C#, where it is not JSON.</summary>
    public const string BodyCall = "x-body-call";

    /// <summary>The topics of webhook notifications. On the description, in 27-webhooks.yaml.</summary>
    public const string WebhookTopics = "x-webhook-topics";

    /// <summary>
    /// The types of webhook items that are deserialized as hand-written classes. On the description, in 27-webhooks.yaml.
    /// </summary>
    public const string WebhookItemClasses = "x-webhook-item-classes";

    /// <summary>The codes of errors. On the description, in 28-errors.yaml.</summary>
    public const string ErrorCodes = "x-error-codes";

    /// <summary>The exceptions for error codes and messages. On the description, in 28-errors.yaml.</summary>
    public const string ErrorExceptions = "x-error-exceptions";

    /// <summary>The kinds of background jobs. On the description, in 23-jobs.yaml.</summary>
    public const string Jobs = "x-jobs";

    /// <summary>The outcome of each status in which a job is finished. On the description, in 23-jobs.yaml.</summary>
    public const string JobStatuses = "x-job-statuses";

    /// <summary>The members of a response with the reason of a failed job. On the description, in 23-jobs.yaml.</summary>
    public const string JobFailureReasons = "x-job-failure-reasons";

    /// <summary>The operations with an extension method that saves their file or text. On the description, in 23-jobs.yaml.</summary>
    public const string Downloads = "x-downloads";

    /// <summary>The searches and their fields. On the description, in 29-search.yaml.</summary>
    public const string Searches = "x-searches";

    /// <summary>The member that a plain text represents. On a schema, in 21-models.yaml.</summary>
    public const string ScalarForm = "x-scalar-form";

    /// <summary>The properties that every response contains. On the description, in 21-models.yaml.</summary>
    public const string AlwaysPresent = "x-always-present";

    /// <summary>The conditions that a request must meet. On a schema, in 21-models.yaml.</summary>
    public const string Checks = "x-checks";

    /// <summary>On the lowered description: the C# type of each component.</summary>
    public const string ComponentTypes = "x-component-types";

    /// <summary>The example of an operation: arguments and request as JSON, or C#. Set in 40-examples.yaml.</summary>
    public const string Example = "x-example";

    /// <summary>Whether no overlay has values for the example of an operation.</summary>
    public const string ExampleByRule = "x-example-by-rule";

    /// <summary>The names of the texts that the example of an operation has as variables.</summary>
    public const string ExampleVariables = "x-example-variables";

    /// <summary>The example of an operation as C#.</summary>
    public const string ExampleCode = "x-example-code";

    /// <summary>The example of an operation as XML text.</summary>
    public const string ExampleDoc = "x-example-doc";

    /// <summary>The example of the method that returns all pages, as C#. Absent where there is none.</summary>
    public const string PagesExampleCode = "x-pages-example-code";

    /// <summary>The example of the method that returns all pages, as XML text.</summary>
    public const string PagesExampleDoc = "x-pages-example-doc";

    /// <summary>The extensions that only steps set.</summary>
    public static readonly IReadOnlySet<string> Computed = new HashSet<string>(StringComparer.Ordinal)
    {
        Field, HandWritten, Placeholder, Base, Abstract, Constant, ConstantType, ConstantCode, Usage, RequireAny, ResponseType,

        ResponseCall, ResponseSummary, IdempotentCall, PageStyle,
        PageOf, PageItems, PageCount, PageNext, PageScroll, PageSizes, Continuation, PageMax, AreaSummary, Doc, SummaryDoc,
        BodyDoc, ResponseDoc, AreaDoc, PageSizesDoc,
        RouteDoc, NameCode, OperationCode, PathCode, EnumMembers, Rules, Variants, Present, QueryStyle, BodyCall, ShortcutMethods,
        TypeCode, FallbackCode, FormatCode, ItemCode, ParameterCall, PageType, MethodCode,
        ExampleByRule, ExampleVariables, ExampleCode, ExampleDoc, PagesExampleCode, PagesExampleDoc,
    };
}
