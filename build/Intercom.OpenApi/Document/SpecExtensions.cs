using Intercom.OpenApi.Lowering.Steps;

namespace Intercom.OpenApi.Document;

/// <summary>The specification extensions in which overlays state facts about the API, and steps what templates read. CONTRIBUTING.md documents those of overlays.</summary>
public static class SpecExtensions
{
    /// <summary>What a schema, property or parameter is called in C#. Set by a person in 20-names.yaml, else by rule.</summary>
    public const string Name = "x-csharp-name";

    /// <summary>The field behind a property.</summary>
    public const string Field = "x-csharp-field";

    /// <summary>The schema, or the type written by hand, as which a schema is read and written.</summary>
    public const string Type = "x-csharp-type";

    /// <summary>On the description: the names of members that are maps of attribute values, although their values have one type there. Set in 20-names.yaml.</summary>
    public const string AttributeMembers = "x-attribute-members";

    /// <summary>Marks the stand-in of a type that is written by hand.</summary>
    public const string HandWritten = "x-hand-written";

    /// <summary>Marks a property that only keeps NSwag from taking a class without members for "anything".</summary>
    public const string Placeholder = "x-placeholder";

    /// <summary>The base class: of a variant, its union; of a search that has members of its own, the hand-written request.</summary>
    public const string Base = "x-base";

    /// <summary>A class that only its branches can be made of. NSwag knows this one.</summary>
    public const string Abstract = "x-abstract";

    /// <summary>A time that travels as seconds since 1970.</summary>
    public const string UnixTime = "x-unix";

    /// <summary>An identifier that is text in C# and a number on the wire.</summary>
    public const string NumericIdentifier = "x-numeric-id";

    /// <summary>The one value that a member of a request always has.</summary>
    public const string Constant = "x-constant";

    /// <summary>The C# type of that value.</summary>
    public const string ConstantType = "x-constant-type";

    /// <summary>That value as C# writes it.</summary>
    public const string ConstantCode = "x-constant-code";

    /// <summary>Whether a type is in requests, in answers, or in both.</summary>
    public const string Usage = "x-usage";

    /// <summary>What a class declares of its members, as calls in C#: the scalar form, and what a request must have.</summary>
    public const string Rules = "x-rules";

    /// <summary>The classes that an abstract class is read as.</summary>
    public const string Variants = "x-variants";

    /// <summary>Properties of which a request, or parameters of which an operation, must have at least one.</summary>
    public const string RequireAny = "x-require-any";

    /// <summary>The return type of a method.</summary>
    public const string ResponseType = "x-response-type";

    /// <summary>The method of the base class that a method calls.</summary>
    public const string ResponseCall = "x-response-call";

    /// <summary>What a method returns, in words.</summary>
    public const string ResponseSummary = "x-response-summary";

    /// <summary>Whether an operation is idempotent, so that it can be retried. Set in 25-idempotency.yaml; otherwise the HTTP method decides.</summary>
    public const string Idempotent = "x-idempotent";

    /// <summary>How a method says so, where it is not what the HTTP method says.</summary>
    public const string IdempotentCall = "x-idempotent-call";

    /// <summary>How a list comes in pages: style, items, usual and most. Set in 26-paging.yaml, else by what operation and answer look like.</summary>
    public const string Paging = "x-paging";

    /// <summary>The paging style of an operation as C# has it.</summary>
    public const string PageStyle = "x-page-style";

    /// <summary>What the pages of an operation, or an answer that is a page, are of.</summary>
    public const string PageOf = "x-page-of";

    /// <summary>How an answer that is a page gets at its items, in C#.</summary>
    public const string PageItems = "x-page-items";

    /// <summary>The C# name of the member that says how many items all pages have.</summary>
    public const string PageCount = "x-page-count";

    /// <summary>The C# name of the member that says where the next page is.</summary>
    public const string PageNext = "x-page-next";

    /// <summary>The C# name of the member that a scroll goes on with.</summary>
    public const string PageScroll = "x-page-scroll";

    /// <summary>The sizes of pages, in words.</summary>
    public const string PageSizes = "x-page-sizes";

    /// <summary>Marks a parameter that says which page is asked for.</summary>
    public const string Continuation = "x-continuation";

    /// <summary>The largest page that a parameter may ask for.</summary>
    public const string PageMax = "x-page-max";

    /// <summary>The types by which items of webhook notifications say that they are such a schema. Set in 27-webhooks.yaml.</summary>
    public const string WebhookItems = "x-webhook-items";

    /// <summary>Query parameters of which an operation must have at least one.</summary>
    public const string RequireAnyParameter = "x-require-any-parameter";

    /// <summary>A text that is null where the response holds nothing, in whatever form.</summary>
    public const string EmptyIsNull = "x-empty-is-null";

    /// <summary>Methods that an operation has beside its own, by name. Set in 28-shortcuts.yaml.</summary>
    public const string Shortcuts = "x-shortcuts";

    /// <summary>Those methods as C# has them.</summary>
    public const string ShortcutMethods = "x-shortcut-methods";

    /// <summary>The paths of the objects that an item of a webhook notification contains. Set in 27-webhooks.yaml.</summary>
    public const string WebhookContains = "x-webhook-contains";

    /// <summary>What an area is for, in words.</summary>
    public const string AreaSummary = "x-area-summary";

    /// <summary>The documentation of a schema, property, parameter or operation as XML text, with the line starts of its comment.</summary>
    public const string Doc = "x-doc";

    /// <summary>The summary of an operation as XML text.</summary>
    public const string SummaryDoc = "x-summary-doc";

    /// <summary>The documentation of the request body of an operation as XML text.</summary>
    public const string BodyDoc = "x-body-doc";

    /// <summary>What a method returns as XML text.</summary>
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

    /// <summary>The path of an operation as a C# literal.</summary>
    public const string PathCode = "x-path-code";

    /// <summary>The values of an enumeration: name, literal and documentation of each.</summary>
    public const string EnumMembers = "x-enum-members";

    /// <summary>How several values of a parameter are written into the query: a member of QueryStyle in C#. Absent where each of them is a parameter of its own.</summary>
    public const string QueryStyle = "x-query-style";

    /// <summary>How a method gives its body to the request, where it is not JSON.</summary>
    public const string BodyCall = "x-body-call";

    /// <summary>The topics of webhook notifications. On the description, in 27-webhooks.yaml.</summary>
    public const string WebhookTopics = "x-webhook-topics";

    /// <summary>The types of webhook items that are read as classes written by hand. On the description, in 27-webhooks.yaml.</summary>
    public const string WebhookItemClasses = "x-webhook-item-classes";

    /// <summary>The codes of errors. On the description, in 28-errors.yaml.</summary>
    public const string ErrorCodes = "x-error-codes";

    /// <summary>The exceptions that the code or the message of an error decides. On the description, in 28-errors.yaml.</summary>
    public const string ErrorExceptions = "x-error-exceptions";

    /// <summary>The kinds of background jobs. On the description, in 23-jobs.yaml.</summary>
    public const string Jobs = "x-jobs";

    /// <summary>The outcome of each status in which a job is finished. On the description, in 23-jobs.yaml.</summary>
    public const string JobStatuses = "x-job-statuses";

    /// <summary>The members in which a response may say why a job failed. On the description, in 23-jobs.yaml.</summary>
    public const string JobFailureReasons = "x-job-failure-reasons";

    /// <summary>The operations whose file or text is saved by an extension method. On the description, in 23-jobs.yaml.</summary>
    public const string Downloads = "x-downloads";

    /// <summary>The searches and their fields. On the description, in 29-search.yaml.</summary>
    public const string Searches = "x-searches";

    /// <summary>The member that a plain text in place of an object is. On a schema, in 21-models.yaml.</summary>
    public const string ScalarForm = "x-scalar-form";

    /// <summary>What a request cannot be sent without. On a schema, in 21-models.yaml.</summary>
    public const string Checks = "x-checks";

    /// <summary>The extensions that steps compute, and that nobody else sets.</summary>
    public static readonly IReadOnlySet<string> Computed = new HashSet<string>(StringComparer.Ordinal)
    {
        Field, HandWritten, Placeholder, Base, Abstract, Constant, ConstantType, ConstantCode, Usage, RequireAny, ResponseType, ResponseCall, ResponseSummary, IdempotentCall, PageStyle,
        PageOf, PageItems, PageCount, PageNext, PageScroll, PageSizes, Continuation, PageMax, AreaSummary, Doc, SummaryDoc, BodyDoc, ResponseDoc, AreaDoc, PageSizesDoc,
        RouteDoc, NameCode, OperationCode, PathCode, EnumMembers, Rules, Variants, QueryStyle, BodyCall, ShortcutMethods,
    };
}
