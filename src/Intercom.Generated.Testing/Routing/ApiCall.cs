using System.Globalization;
using Intercom.Testing.Errors;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Routing;

/// <summary>A call of an operation, as its handler sees it.</summary>
/// <param name="path">The parameters in the path by name.</param>
/// <param name="query">The parameters in the query by name.</param>
/// <param name="body">The body; empty when the operation takes none.</param>
internal sealed class ApiCall(IReadOnlyDictionary<string, string> path, IReadOnlyDictionary<string, string> query, JObject body)
{
    public IReadOnlyDictionary<string, string> Query { get; } = query;

    /// <summary>The body as JSON, for what no model of a request can be read from: unions.</summary>
    public JObject Body { get; } = body;

    public string Path(string name) => path[name];

    /// <summary>Reads the body. Members that the request does not have are dropped, as Intercom drops them.</summary>
    public T Read<T>()
        where T : IntercomModel
    {
        try
        {
            T request = Body.ToObject<T>()!;
            if (WrongTypes.Find(request) is { } field)
            {
                throw WrongType(field);
            }

            request.AdditionalProperties = null;
            return request;
        }
        catch (JsonException exception)
        {
            throw WrongType((exception as JsonSerializationException)?.Path ?? (exception as JsonReaderException)?.Path ?? string.Empty);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or InvalidCastException or ArgumentException)
        {
            throw ApiErrors.WrongType(string.Empty, string.Create(CultureInfo.InvariantCulture, $"A value has the wrong type: {exception.Message}"));
        }
    }

    private static ApiError WrongType(string field) => ApiErrors.WrongType(field, $"{field} has a value of the wrong type");
}
