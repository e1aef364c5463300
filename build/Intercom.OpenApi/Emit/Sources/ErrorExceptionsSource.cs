using Intercom.OpenApi.Document;
using Intercom.OpenApi.Naming;
using Intercom.OpenApi.Overlays;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Emit.Sources;

/// <summary>The exceptions that the code or the message of an error decides, where the HTTP status says too little.</summary>
internal sealed class ErrorExceptionsSource : IGeneratedSource
{
    /// <summary>The file of the facts about errors.</summary>
    public const string Overlay = "28-errors.yaml";

    public IEnumerable<(string Path, string Text)> Write(ApiDescription lowered, JObject bundle)
    {
        IReadOnlyList<Fact> rules = FactList.Read(
            lowered.Root,
            SpecExtensions.ErrorExceptions,
            Overlay,
            "code",
            "message",
            "status",
            "exception");
        yield return ("Exceptions/ApiExceptionFactory.g.cs", GeneratedText.File([], $$"""
            internal static partial class ApiExceptionFactory
            {
                private static IntercomApiException? ByCodeOrMessage(ErrorResponse response) => (int)response.StatusCode switch
                {
            {{string.Concat(rules.Select(rule => $"        {Arm(rule)},\n"))}}        _ => null,
                };
            }

            """));
    }

    private static string Arm(Fact rule)
    {
        if (rule.Has("code") == rule.Has("message"))
        {
            throw rule.Malformed("code", "or message must be there, and not both");
        }

        string exception = rule.Text("exception");
        string condition = rule.OptionalText("code") is { } code
            ? $"HasCode(response, {GeneratedText.Literal(code)})"
            : $"HasMessage(response, {GeneratedText.Literal(rule.Text("message"))})";
        string status = rule.OptionalNumber("status")?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "_";
        return CSharpName.IsValid(exception)
            ? $"{status} when {condition} => new {exception}(response)"
            : throw rule.Malformed("exception", "is no name of a class");
    }
}
