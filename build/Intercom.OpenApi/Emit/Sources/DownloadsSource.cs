using Intercom.OpenApi.Document;
using Intercom.OpenApi.Lowering;
using Intercom.OpenApi.Naming;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Emit.Sources;

/// <summary>The extension methods that save what downloads return to files and streams.</summary>
internal sealed class DownloadsSource : IGeneratedSource
{
    public IEnumerable<(string Path, string Text)> Write(ApiDescription lowered, JObject bundle) => SavedDownload.All(lowered)
        .GroupBy(download => download.Method.Area, StringComparer.Ordinal)
        .Select(area => ($"Clients/{area.Key}ClientExtensions.g.cs", PartialClient.File(
            $"/// <summary>Saves downloads of <see cref=\"I{area.Key}Client\" /> to files and streams.</summary>\npublic static partial "
                + $"class {area.Key}ClientExtensions",
            area.SelectMany(Methods))));

    private static IEnumerable<string> Methods(SavedDownload download)
    {
        string what = GeneratedText.Documentation(download.Fact.Text("what"));
        string note = download.Fact.OptionalText("note") is { } text ? " " + GeneratedText.Documentation(text) : string.Empty;
        string client = Client(download);
        string arguments = string
            .Concat(download.Method.Parameters.Where(parameter => parameter.IsRequired).Select(parameter => parameter.Name + ", "));
        string optional = string
            .Concat(download.Method.Parameters.Where(parameter => !parameter.IsRequired).Select(parameter => parameter.Name + ", "));
        yield return Method(
            download,
            $"Saves {what} to a file{(download.IsText ? " in UTF-8" : string.Empty)}, which appears when it is complete. A file that "
                + $"exists is replaced.{note}",
            new MethodParameter("string", "path", "The path of the file.", IsRequired: true),
            ["<exception cref=\"ArgumentException\">An argument is missing, or the path is a folder. Nothing is sent.</exception>"],
            ["<exception cref=\"IOException\">The file cannot be written.</exception>"],
            download.IsOptional
                ? $"SavedDownload.ToFileAsync({client} ?? throw new ArgumentNullException(nameof({client})), path, client => "
                    + $"client.{PartialClient.Call(download.Method, null, "cancellationToken")}, cancellationToken);"
                : $"SavedDownload.ToFileAsync(path, file => {client}.{download.Name}Async({arguments}file, {optional}options, "
                    + "cancellationToken));");
        yield return Method(
            download,
            download.IsText
                ? $"Writes {what} to a stream, in UTF-8.{note}"
                : $"Copies {what} to a stream as it arrives. After a failure, part of it may have been written.{note}",
            new MethodParameter("Stream", "destination", "The stream, which is left open.", IsRequired: true),
            ["<exception cref=\"ArgumentException\">An argument is missing. Nothing is sent.</exception>"],
            [],
            $"SavedDownload.ToStreamAsync({client} ?? throw new ArgumentNullException(nameof({client})), destination, client => "
                + $"client.{PartialClient.Call(download.Method, null, "cancellationToken")}, cancellationToken);");
    }

    private static string Method(
        SavedDownload download,
        string summary,
        MethodParameter target,
        string[] first,
        string[] last,
        string expression)
    {
        string client = Client(download);
        List<MethodParameter> parameters =
        [
            .. download.Method.Parameters.Where(parameter => parameter.IsRequired),
            target,
            .. download.Method.Parameters.Where(parameter => !parameter.IsRequired),
        ];
        string signature = PartialClient.Signature(
            download.IsOptional ? "Task<bool>" : "Task",
            download.Name,
            parameters.Prepend(new MethodParameter($"this {download.Method.Interface}", client, string.Empty, IsRequired: true)));
        return PartialClient.Documented(
        [
            $"<summary>{summary}</summary>",
            $"<remarks>Sends <c>{GeneratedText.Documentation(download.Method.Route)}</c>.</remarks>",
            $"<param name=\"{client}\">The client.</param>",
            .. PartialClient.Document(parameters),
            "<param name=\"options\">Settings of the request; null for those of the client.</param>",
            "<param name=\"cancellationToken\">Cancels the download.</param>",
            .. download.IsOptional
                ? (string[])["<returns>True when it was saved; false when there is none and nothing was written.</returns>"]
                : [],
            .. first,
            "<exception cref=\"IntercomNotFoundException\">"
                + GeneratedText.Documentation(download.Fact.OptionalText("missing") ?? "The resource does not exist.") + "</exception>",
            "<exception cref=\"IntercomException\">The request failed for another reason, or the connection was lost.</exception>",
            .. last,
        ],
        $"public static {signature} =>\n        {expression}");
    }

    private static string Client(SavedDownload download) => CSharpName.Camel(download.Method.Area);
}
