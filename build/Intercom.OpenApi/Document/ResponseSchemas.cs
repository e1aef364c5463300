using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Document;

/// <summary>The bodies of the successful responses of an operation, before or after shared responses are written in place.</summary>
public static class ResponseSchemas
{
    /// <summary>Lists the media types of the successful responses. Redirects come last.</summary>
    /// <param name="document">The description, which has the shared responses.</param>
    /// <param name="operation">The operation.</param>
    public static IEnumerable<JProperty> MediaTypes(JObject document, Operation operation) => operation.Responses
        .Where(Operation.IsSuccess)
        .OrderBy(response => response.Name[0])
        .Select(
            response => JsonPointer.Reference(response.Value) is { } reference ? JsonPointer.Resolve(document, reference) : response.Value)
        .SelectMany(ApiDescription.MediaTypes);

    /// <summary>The schema of the first successful response that has a body; null where none has.</summary>
    /// <param name="document">The description, which has the shared responses.</param>
    /// <param name="operation">The operation.</param>
    public static JObject? First(JObject document, Operation operation) =>
        MediaTypes(document, operation).Select(media => (media.Value as JObject)?["schema"]).OfType<JObject>().FirstOrDefault();
}
