using System.ComponentModel;
using System.Globalization;
using System.Net.Http;
using System.Runtime.CompilerServices;

namespace Intercom;

/// <summary>A request to Intercom: operation, path, query, body and settings.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ApiRequest
{
    private ApiQuery _query = new();
    private string _path;

    /// <summary>Creates a request.</summary>
    /// <param name="operation">The operation, such as <c>Contacts.Get</c>, for messages.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path relative to the base address, without leading slash, with parameters in braces.</param>
    /// <exception cref="ArgumentException">
    /// The path is an absolute URL, begins with a slash, or has a query or dot segments. Such a path could lead to another host.
    /// </exception>
    public ApiRequest(string operation, HttpMethod method, string path)
    {
        Operation = operation ?? throw new ArgumentNullException(nameof(operation));
        Method = method ?? throw new ArgumentNullException(nameof(method));
        PathTemplate = ValidatePath(path ?? throw new ArgumentNullException(nameof(path)));
        _path = path;
        LoggedPath = path;
        IsIdempotent = method.Method is "GET" or "HEAD" or "PUT" or "DELETE";
    }

    /// <summary>The operation, such as <c>Contacts.Get</c>.</summary>
    public string Operation { get; }

    /// <summary>The area of the operation, such as <c>Contacts</c>.</summary>
    public string Area => Operation.Split('.')[0];

    /// <summary>The HTTP method.</summary>
    public HttpMethod Method { get; }

    /// <summary>The path relative to the base address, with parameters in braces.</summary>
    public string PathTemplate { get; }

    // The path for logs: values of parameters are identifiers, which logs must not contain.
    internal string LoggedPath { get; init; }

    /// <summary>
    /// Indicates whether sending the request twice has the same effect as sending it once. Default: true for GET, HEAD, PUT and DELETE,
    /// false for other methods.
    /// </summary>
    public bool IsIdempotent { get; private set; }

    /// <summary>The value that is sent as JSON; null for no JSON body.</summary>
    public object? Content { get; private set; }

    /// <summary>The settings of this request; null for those of the client.</summary>
    public RequestOptions? Options { get; private set; }

    internal CallDescription Description => new(Operation, Area, Method.Method, LoggedPath);

    // The path with the values of its parameters, as sent.
    internal string FilledPath => _path;

    /// <summary>Sets a parameter of the path.</summary>
    /// <param name="name">The name of the parameter, without braces.</param>
    /// <param name="value">The value.</param>
    /// <param name="argument">The argument of the caller, for messages; filled in by the compiler.</param>
    /// <exception cref="ArgumentException">The value is empty, or would change the path.</exception>
    public ApiRequest Path(string name, string value, [CallerArgumentExpression(nameof(value))] string? argument = null)
    {
        EnsureValue(value, argument);

        return FillIn(name, Uri.EscapeDataString(value), argument);
    }

    // Every URI parser resolves dot segments, escaped or not.
    private ApiRequest FillIn(string name, string escaped, string? argument)
    {
        if (escaped is "." or "..")
        {
            throw new ArgumentException($"{argument} cannot be '{escaped}'.", argument);
        }

        string placeholder = $"{{{name}}}";
        if (_path.IndexOf(placeholder, StringComparison.Ordinal) < 0)
        {
            throw new ArgumentException($"{PathTemplate} has no parameter '{name}' without a value.", nameof(name));
        }

        _path = _path.Replace(placeholder, escaped);
        return this;
    }

    /// <summary>Sets a parameter of the path to a number.</summary>
    /// <param name="name">The name of the parameter, without braces.</param>
    /// <param name="value">The value.</param>
    public ApiRequest Path(string name, long value) => Path(name, value.ToString(CultureInfo.InvariantCulture), nameof(value));

    /// <summary>Sets a parameter of the path to a value of an extensible enum.</summary>
    /// <param name="name">The name of the parameter, without braces.</param>
    /// <param name="value">The value.</param>
    /// <param name="argument">The argument of the caller, for messages; filled in by the compiler.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public ApiRequest Path(string name, IExtensibleEnum value, [CallerArgumentExpression(nameof(value))] string? argument = null) =>
        Path(name, value?.Value!, argument);

    /// <summary>Adds a required parameter to the query.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    /// <param name="argument">The argument of the caller, for messages; filled in by the compiler.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public ApiRequest RequiredQuery(string name, string value, [CallerArgumentExpression(nameof(value))] string? argument = null)
    {
        EnsureValue(value, argument);
        return Query(name, value);
    }

    /// <summary>Adds a required parameter to the query, once for each value.</summary>
    /// <param name="name">The name.</param>
    /// <param name="values">The values.</param>
    /// <param name="argument">The argument of the caller, for messages; filled in by the compiler.</param>
    /// <exception cref="ArgumentException">There are no values, or one is empty.</exception>
    public ApiRequest RequiredQuery(
        string name,
        IEnumerable<string> values,
        [CallerArgumentExpression(nameof(values))] string? argument = null)
    {
        string[] given = [.. values ?? []];
        EnsureValue(given.FirstOrDefault() ?? string.Empty, argument);
        return Query(name, given, argument);
    }

    /// <summary>Adds a parameter to the query; null adds nothing.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
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
    /// <param name="value">The value.</param>
    public ApiRequest Query(string name, long? value) => Query(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds a parameter to the query; null adds nothing.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    public ApiRequest Query(string name, double? value) => Query(name, value?.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>Adds a parameter to the query, once for each value; null adds nothing.</summary>
    /// <param name="name">The name.</param>
    /// <param name="values">The values.</param>
    /// <param name="argument">The argument of the caller, for messages; filled in by the compiler.</param>
    /// <exception cref="ArgumentException">A value is null.</exception>
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
    /// <param name="value">The value.</param>
    public ApiRequest Query(string name, bool? value) => Query(name, value switch { true => "true", false => "false", null => null });

    /// <summary>Adds a timestamp to the query, in seconds since 1970-01-01 UTC; null adds nothing.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    public ApiRequest Query(string name, DateTimeOffset? value) => Query(name, value?.ToUnixTimeSeconds());

    /// <summary>Adds a value of an extensible enum to the query; null adds nothing.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    public ApiRequest Query(string name, IExtensibleEnum? value) => Query(name, value?.Value);

    /// <summary>Adds the page size to the query; null adds nothing.</summary>
    /// <param name="name">The name.</param>
    /// <param name="size">Maximum number of items per page.</param>
    /// <param name="max">The maximum that the operation accepts.</param>
    /// <param name="argument">The argument of the caller, for messages; filled in by the compiler.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size is below 1 or above the maximum.</exception>
    public ApiRequest PageSize(string name, int? size, int max, [CallerArgumentExpression(nameof(size))] string? argument = null) =>
        size < 1 || size > max
            ? throw new ArgumentOutOfRangeException(argument, size, $"{Operation} takes pages of 1 to {max} items.")
            : Query(name, size);

    // Ensures that at least one of several arguments has a value.
    internal ApiRequest RequireAny(params (string Name, object? Value)[] arguments) =>
        arguments.Any(argument => argument.Value is not (null or string { Length: 0 }))
            ? this
            : throw new ArgumentException(
                $"{Operation} needs at least one of {string.Join(", ", arguments.Select(argument => argument.Name))}, and has none.",
                arguments[0].Name);

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

    /// <summary>Returns the address of the request.</summary>
    /// <exception cref="InvalidOperationException">A parameter of the path has no value.</exception>
    /// <exception cref="ArgumentException">The path leads to an address that is not below the base address.</exception>
    internal Uri AddressBelow(Uri baseAddress)
    {
        if (_path.IndexOf('{') >= 0)
        {
            throw new InvalidOperationException($"{Operation} cannot be sent: not all parameters of {_path} are filled in.");
        }

        string query = _query.ToString();
        Uri address = new(baseAddress, query.Length > 0 ? $"{_path}?{query}" : _path);
        return baseAddress.IsBaseOf(address)
            ? address
            : throw new ArgumentException($"{PathTemplate} leads away from {baseAddress}.", nameof(baseAddress));
    }

    /// <summary>
    /// Returns a copy of the request to which the query parameters of its options, and the cursor of a page, were applied.
    /// </summary>
    internal ApiRequest CopyWithOptions()
    {
        ApiRequest copy = (ApiRequest)MemberwiseClone();
        copy._query = _query.Copy();
        foreach (KeyValuePair<string, string> parameter in Options?.Query ?? Enumerable.Empty<KeyValuePair<string, string>>())
        {
            copy.ReplaceQuery(parameter.Key, ValueOf(parameter));
        }

        // Last, since the requested page decides over what the application adds.
        Options?.Cursor?.ApplyTo(copy);
        return copy;
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

    /// <summary>Sets the settings of this request.</summary>
    /// <param name="options">The settings; null for those of the client.</param>
    public ApiRequest With(RequestOptions? options)
    {
        Options = options;
        return this;
    }

    /// <summary>Returns operation, method and path, without values.</summary>
    public override string ToString() => $"{Operation}: {Method} /{PathTemplate}";

    private static string ValueOf(KeyValuePair<string, string> parameter) =>
        parameter.Value ?? throw new ArgumentException(
            $"The parameter '{parameter.Key}' of RequestOptions.Query is null.",
            nameof(parameter));

    private static string ValidatePath(string path)
    {
        bool isRelative = path.Length > 0
            && path[0] != '/'
            && path.IndexOfAny(['?', '#', '\\', ':']) < 0
            && !path.Split('/').Any(segment => segment is "." or "..");
        return isRelative
            ? path
            : throw new ArgumentException(
                "A path is relative to the base address, without leading slash, query and dots, such as contacts/{contact_id}.",
                nameof(path));
    }

    private void EnsureValue(string value, string? argument)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw new ArgumentException($"{argument} is empty, but {Operation} requires it.", argument);
        }
    }
}
