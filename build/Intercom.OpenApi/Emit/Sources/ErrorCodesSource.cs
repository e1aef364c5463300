using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Emit.Sources;

/// <summary>The codes of errors, as known values of IntercomErrorCode.</summary>
internal sealed class ErrorCodesSource : IGeneratedSource
{
    private const string Type = "IntercomErrorCode";

    public IEnumerable<(string Path, string Text)> Write(ApiDescription lowered, JObject bundle)
    {
        IReadOnlyList<Fact> codes = FactList.Read(
            lowered.Root,
            SpecExtensions.ErrorCodes,
            ErrorExceptionsSource.Overlay,
            "value",
            "name",
            "means",
            "status");
        yield return ("Exceptions/IntercomErrorCode.g.cs", GeneratedText.File([], $$"""
            public readonly partial struct IntercomErrorCode
            {
            {{KnownValue.Members(Type, KnownValue.Of(codes, Type, Summary))}}
            }

            """));
    }

    private static string Summary(Fact code)
    {
        string statuses = string.Join(" or ", code.Numbers("status"));
        string status = statuses.Length > 0 ? $" HTTP status: {statuses}." : string.Empty;
        return $"The code <c>{GeneratedText.Documentation(code.Text("value"))}</c>: "
            + $"{GeneratedText.Documentation(code.Text("means"))}.{status}";
    }
}
