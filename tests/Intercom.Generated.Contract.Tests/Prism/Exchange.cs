using System.Net;
using Newtonsoft.Json.Linq;

namespace Intercom.Contract.Tests.Prism;

/// <summary>The bodies of a request and of its response.</summary>
internal sealed record Exchange(string? Sent, HttpStatusCode Status, string? ViolationHeader, string Response)
{
    /// <summary>The errors that Prism found in the request, each with its place; none when it is valid.</summary>
    /// <remarks>It responds with an error of the description where there is one, else with one of its own.</remarks>
    public IReadOnlyList<string> Violations => (int)Status < 400
        ? []
        : [.. Faults.Select(fault => $"{string.Join('.', fault["location"]!)}: {fault["message"]}").DefaultIfEmpty(Response)];

    private IEnumerable<JToken> Faults => ViolationHeader is not null
        ? JArray.Parse(ViolationHeader)
        : JToken.Parse(Response) is JObject response ? response["validation"] ?? new JArray() : [];
}
