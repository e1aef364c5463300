using System.Globalization;
using System.Net.Http;
using System.Runtime.CompilerServices;
using Newtonsoft.Json.Linq;

namespace Intercom;

/// <summary>One request to Intercom: what is called, with which parameters and body.</summary>
public sealed partial class ApiRequest
{
    private readonly ApiQuery _query = new();
    private string _path;

    /// <summary>Describes a request.</summary>
    /// <param name="operation">What is called, such as <c>Contacts.Get</c>, for messages.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path below the base address, without leading slash, with parameters in braces.</param>
    /// <exception cref="ArgumentException">The path is an address, begins with a slash, or has a query: it could lead to another host.</exception>
    public ApiRequest(string operation, HttpMethod method, string path)
    {
        Operation = operation ?? throw new ArgumentNullException(nameof(operation));
        Method = method ?? throw new ArgumentNullException(nameof(method));
        PathTemplate = CheckPath(path ?? throw new ArgumentNullException(nameof(path)));
        _path = path;
        LoggedPath = path;
        IsIdempotent = method.Method is "GET" or "HEAD" or "PUT" or "DELETE";
    }

    /// <summary>What is called, such as <c>Contacts.Get</c>.</summary>
    public string Operation { get; }

    /// <summary>What the operation belongs to, such as <c>Contacts</c>.</summary>
    public string Area => Operation.Split('.')[0];

    /// <summary>The HTTP method.</summary>
    public HttpMethod Method { get; }

    /// <summary>The path below the base address, with parameters in braces.</summary>
    public string PathTemplate { get; }

    // The path as it may be logged: values of parameters are identifiers, which no log may hold.
    internal string LoggedPath { get; init; }

    /// <summary>
    /// Whether sending the request twice does no more than sending it once. Where nothing else is said, GET, HEAD, PUT and DELETE are safe, and all others are not.
    /// </summary>
    public bool IsIdempotent { get; private set; }

    /// <summary>What is sent as JSON; null for no body.</summary>
    public object? Content { get; private set; }

    /// <summary>The settings of this call; null for those of the client.</summary>
    public RequestOptions? Options { get; private set; }

    internal string RelativeAddress
    {
        get
        {
            if (_path.IndexOf('{') >= 0)
            {
                throw new InvalidOperationException($"{Operation} cannot be sent: not all parameters of {_path} are filled in.");
            }

            string query = _query.ToString();
            return query.Length > 0 ? $"{_path}?{query}" : _path;
        }
    }

    // The path with its parameters filled in, as it is sent.
    internal string FilledPath => _path;

    /// <summary>Fills in a parameter of the path.</summary>
    /// <param name="name">The name in braces.</param>
    /// <param name="value">Its value.</param>
    /// <param name="argument">What the caller calls the value, for messages; filled in by the compiler.</param>
    /// <exception cref="ArgumentException">The value is missing, or would lead to another path.</exception>
    public ApiRequest Path(string name, string value, [CallerArgumentExpression(nameof(value))] string? argument = null)
    {
        Demand(value, argument);

        return FillIn(name, Uri.EscapeDataString(value), argument);
    }

    // Dots alone are folded into the path by every URI parser, escaped or not.
    private ApiRequest FillIn(string name, string escaped, string? argument)
    {
        if (escaped is "." or "..")
        {
            throw new ArgumentException($"{argument} cannot be '{escaped}'.", argument);
        }

        string placeholder = $"{{{name}}}";
        if (_path.IndexOf(placeholder, StringComparison.Ordinal) < 0)
        {
            throw new ArgumentException($"{PathTemplate} has no parameter {name} to fill in.", nameof(name));
        }

        _path = _path.Replace(placeholder, escaped);
        return this;
    }

    /// <summary>Fills in a parameter of the path with a number.</summary>
    /// <param name="name">The name in braces.</param>
    /// <param name="value">Its value.</param>
    public ApiRequest Path(string name, long value) => Path(name, value.ToString(CultureInfo.InvariantCulture), nameof(value));

    /// <summary>Fills in a parameter of the path with a value of an open enumeration.</summary>
    /// <param name="name">The name in braces.</param>
    /// <param name="value">Its value.</param>
    /// <param name="argument">What the caller calls the value, for messages; filled in by the compiler.</param>
    /// <exception cref="ArgumentException">The value is missing.</exception>
    public ApiRequest Path(string name, IExtensibleEnum value, [CallerArgumentExpression(nameof(value))] string? argument = null) =>
        Path(name, value?.Value!, argument);

    /// <summary>Adds a parameter to the query that the call cannot do without.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="argument">What the caller calls the value, for messages; filled in by the compiler.</param>
    /// <exception cref="ArgumentException">The value is missing.</exception>
    public ApiRequest RequiredQuery(string name, string value, [CallerArgumentExpression(nameof(value))] string? argument = null)
    {
        Demand(value, argument);
        return Query(name, value);
    }

    /// <summary>Adds a parameter to the query that the call cannot do without, once for each of its values.</summary>
    /// <param name="name">The name.</param>
    /// <param name="values">Its values.</param>
    /// <param name="argument">What the caller calls the values, for messages; filled in by the compiler.</param>
    /// <exception cref="ArgumentException">There are no values, or one is missing.</exception>
    public ApiRequest RequiredQuery(string name, IEnumerable<string> values, [CallerArgumentExpression(nameof(values))] string? argument = null)
    {
        string[] given = [.. values ?? []];
        Demand(given.FirstOrDefault() ?? string.Empty, argument);
        return Query(name, given, argument);
    }

    /// <summary>Adds a parameter to the query; null adds nothing.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">Its value.</param>
    public ApiRequest Query(string name, string? value)
    {
        if (value is not null)
        {
            _query.Add(name, value);
        }

        return this;
    }

    /// <summary>Adds a parameter to the query; null adds nothing.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">Its value.</param>
    public ApiRequest Query(string name, long? value) => Query(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds a parameter to the query; null adds nothing.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">Its value.</param>
    public ApiRequest Query(string name, double? value) => Query(name, value?.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>Adds a parameter to the query, once for each of its values; null adds nothing.</summary>
    /// <param name="name">The name.</param>
    /// <param name="values">Its values.</param>
    /// <param name="argument">What the caller calls the values, for messages; filled in by the compiler.</param>
    /// <exception cref="ArgumentException">One of the values is null.</exception>
    public ApiRequest Query(string name, IEnumerable<string>? values, [CallerArgumentExpression(nameof(values))] string? argument = null)
    {
        foreach (string value in values ?? [])
        {
            Query(name, value ?? throw new ArgumentException($"{argument} has a value that is null.", argument));
        }

        return this;
    }

    /// <summary>Adds a parameter to the query, as <c>true</c> or <c>false</c>; null adds nothing.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">Its value.</param>
    public ApiRequest Query(string name, bool? value) => Query(name, value switch { true => "true", false => "false", null => null });

    /// <summary>Adds a time to the query, in seconds since 1970; null adds nothing.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">Its value.</param>
    public ApiRequest Query(string name, DateTimeOffset? value) => Query(name, value?.ToUnixTimeSeconds());

    /// <summary>Adds a value of an open enumeration to the query; null adds nothing.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">Its value.</param>
    public ApiRequest Query(string name, IExtensibleEnum? value) => Query(name, value?.Value);

    /// <summary>Adds the size of pages to the query; null adds nothing.</summary>
    /// <param name="name">The name.</param>
    /// <param name="size">How many items a page may hold.</param>
    /// <param name="most">The most that the operation takes.</param>
    /// <param name="argument">What the caller calls the size, for messages; filled in by the compiler.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size is less than 1 or more than the operation takes.</exception>
    public ApiRequest PageSize(string name, int? size, int most, [CallerArgumentExpression(nameof(size))] string? argument = null) =>
        size < 1 || size > most
            ? throw new ArgumentOutOfRangeException(argument, size, $"{Operation} takes pages of 1 to {most} items.")
            : Query(name, size);

    // Ensures that at least one of several arguments has a value.
    internal ApiRequest RequireAny(params (string Name, object? Value)[] arguments) =>
        arguments.Any(argument => argument.Value is not (null or string { Length: 0 }))
            ? this
            : throw new ArgumentException($"{Operation} needs at least one of {string.Join(", ", arguments.Select(argument => argument.Name))}, and has none.", arguments[0].Name);

    /// <summary>Sets the request body, sent as JSON.</summary>
    /// <param name="request">The model or JSON to send.</param>
    /// <exception cref="ArgumentNullException"><paramref name="request" /> is null.</exception>
    public ApiRequest Body(object request)
    {
        Content = request switch
        {
            null => throw new ArgumentNullException(nameof(request)),
            IntercomModel model => model.ForSending(),
            _ => request,
        };
        return this;
    }

    // In the body where that has a member for the page, else in the query.
    internal void SelectPage(string name, JValue value)
    {
        if (!SelectPageInBody(name, value))
        {
            ReplaceQuery(name, value.ToString(CultureInfo.InvariantCulture));
        }
    }

    internal bool SelectPageInBody(string name, JValue value)
    {
        if (PageMember.Select(Content, name, System.Text.Encoding.UTF8.GetBytes(value.ToString(Newtonsoft.Json.Formatting.None))) is not { } body)
        {
            return false;
        }

        Body(body);
        return true;
    }

    internal void ReplaceQuery(string name, string value) => _query.Replace(name, value);

    internal void MergeQuery(ApiQuery query) => _query.Merge(query);

    /// <summary>Sets whether sending the request twice has the same effect as sending it once.</summary>
    /// <param name="isIdempotent">False to prevent a retry when the request may have been processed.</param>
    public ApiRequest Idempotent(bool isIdempotent = true)
    {
        IsIdempotent = isIdempotent;
        return this;
    }

    /// <summary>Gives the request settings of its own.</summary>
    /// <param name="options">The settings; null for those of the client.</param>
    public ApiRequest With(RequestOptions? options)
    {
        Options = options;
        return this;
    }

    /// <summary>Method and path, without values.</summary>
    public override string ToString() => $"{Operation}: {Method} /{PathTemplate}";

    private static string CheckPath(string path)
    {
        bool isRelative = path.Length > 0
            && path[0] != '/'
            && path.IndexOfAny(['?', '#', '\\', ':']) < 0
            && !path.Split('/').Any(segment => segment is "." or "..");
        return isRelative
            ? path
            : throw new ArgumentException("A path is relative to the base address, without leading slash, query and dots, such as contacts/{contact_id}.", nameof(path));
    }

    private void Demand(string value, string? argument)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw new ArgumentException($"{argument} is missing, and {Operation} cannot be called without it.", argument);
        }
    }
}
