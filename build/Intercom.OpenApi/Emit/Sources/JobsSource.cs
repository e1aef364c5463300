using System.Globalization;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Lowering;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Emit.Sources;

/// <summary>The methods that wait for background jobs, and those that export: start, wait, and return the result.</summary>
internal sealed class JobsSource : IGeneratedSource
{
    private const string Rest = "IProgress<JobProgress>? progress = null, PollingOptions? polling = null";

    public IEnumerable<(string Path, string Text)> Write(ApiDescription lowered, JObject bundle) => Job.All(lowered)
        .GroupBy(job => job.Status.Area, StringComparer.Ordinal)
        .SelectMany(
            area => PartialClient.Write(area.First().Status, "Jobs", area.SelectMany(Declarations), area.SelectMany(Implementations)));

    private static IEnumerable<string> Declarations(Job job) => job.IsExport
        ?
        [
            PartialClient.Documented(ExportDocumentation(job), ExportSignature(job) + ";"),
            PartialClient.Documented(ResumeDocumentation(job), ResumeSignature(job) + ";"),
        ]
        : [PartialClient.Documented(WaitDocumentation(job), WaitSignature(job) + ";")];

    private static IEnumerable<string> Implementations(Job job)
    {
        string others = string.Concat(job.OtherParameters.Select(parameter => parameter.Name + ", "));
        string reads = job.ReadCode(job.Status);
        (string id, string token) = (job.LambdaName("id"), job.LambdaName("token"));
        string get = $"({id}, {token}) => {PartialClient.Call(job.Status, id, token)}";
        if (!job.IsExport)
        {
            return
            [
                Inherited(
                    WaitSignature(job),
                    $"new BackgroundJob<{job.Status.Result}>({get}, {reads}, Connection.Clock).WaitAsync({job.Identifier.Name}, progress, "
                        + "polling, cancellationToken);"),
            ];
        }

        string create = $"Create{job.Name}Job";
        string started = $"{token} => {PartialClient.Call(job.Start!, null, token)}, {job.ReadCode(job.Start!)}";
        string declared = string.Concat(job.OtherParameters.Select(parameter => $"{parameter.Type} {parameter.Name}, "));
        return
        [
            Inherited(ExportSignature(job), $"{create}({others}options).ExportAsync({started}, progress, polling, cancellationToken);"),
            Inherited(
                ResumeSignature(job),
                $"{create}({others}options).ResumeAsync({job.Identifier.Name}, progress, polling, cancellationToken);"),
            $"    private ExportJob<{job.Status.Result}> {create}({declared}RequestOptions? options) => new(\n        {get},\n        "
                + $"({id}, {token}) => {PartialClient.Call(job.Download!, id, token)},\n        {reads},\n        Connection.Clock);",
        ];
    }

    private static string Inherited(string signature, string expression) =>
        PartialClient.Documented(["<inheritdoc />"], $"public virtual {signature} =>\n        {expression}");

    private static string WaitSignature(Job job) =>
        PartialClient.Signature($"Task<{job.Status.Result}>", job.Name, [job.Identifier, .. job.OtherParameters], Rest);

    private static string ExportSignature(Job job) => PartialClient.Signature("Task<ExportResult>", job.Name, ExportParameters(job), Rest);

    private static string ResumeSignature(Job job) =>
        PartialClient.Signature("Task<ExportResult>", $"Resume{job.Name}", [job.Identifier, .. job.OtherParameters], Rest);

    private static IEnumerable<MethodParameter> ExportParameters(Job job) =>
        job.Start!.Parameters.Concat(job.OtherParameters).DistinctBy(parameter => parameter.Name, StringComparer.Ordinal);

    private static IEnumerable<string> WaitDocumentation(Job job) =>
    [
        $"<summary>Waits until {What(job)} is finished.</summary>",
        "<remarks>",
        "Transient failures of the requests for the status do not end the wait.",
        $"<para>Sends <c>{Route(job.Status)}</c> until the job is finished.</para>",
        "</remarks>",
        .. PartialClient.Document([job.Identifier, .. job.OtherParameters]),
        .. SharedParameters(job),
        "<returns>The job, after it succeeded.</returns>",
        .. WaitExceptions(),
    ];

    private static IEnumerable<string> ExportDocumentation(Job job) =>
    [
        $"<summary>Exports {What(job)}: starts a job, waits until it is finished, and returns its result.</summary>",
        "<remarks>",
        "The request that starts the job is not retried when Intercom may have processed it. Transient failures of the requests for the "
            + "status do not end the wait.",
        $"<para>Sends <c>{Route(job.Start!)}</c>, then <c>{Route(job.Status)}</c> until the job is finished. The methods of the result "
            + "download the file.</para>",
        "</remarks>",
        .. PartialClient.Document(ExportParameters(job)),
        .. SharedParameters(job),
        "<returns>The result of the export, whose rows can be read or downloaded.</returns>",
        "<exception cref=\"ArgumentException\">An argument is missing, invalid or out of range. Nothing is sent.</exception>",
        .. PendingJobs(job),
        "<exception cref=\"IntercomJobException\">The job failed, was canceled, is not finished within the timeout, or its status could "
            + "not be requested. The exception has the identifier of the job.</exception>",
        "<exception cref=\"IntercomException\">A request failed for another reason.</exception>",
    ];

    private static IEnumerable<string> ResumeDocumentation(Job job) =>
    [
        "<summary>Resumes an export that was started earlier, by this or another process: waits until it is finished, and returns its "
            + "result.</summary>",
        "<remarks>",
        "Transient failures of the requests for the status do not end the wait.",
        $"<para>Sends <c>{Route(job.Status)}</c> until the job is finished. The methods of the result download the file.</para>",
        "</remarks>",
        .. PartialClient.Document([job.Identifier, .. job.OtherParameters]),
        .. SharedParameters(job),
        "<returns>The result of the export, whose rows can be read or downloaded.</returns>",
        .. WaitExceptions(),
    ];

    private static IEnumerable<string> SharedParameters(Job job) =>
    [
        "<param name=\"progress\">Receives the status of the job after each request; null for none.</param>",
        "<param name=\"polling\">Intervals and timeout; null for the defaults of <see cref=\"PollingOptions\" />.</param>",
        "<param name=\"options\">Settings of each request; null for those of the client.</param>",
        $"<param name=\"cancellationToken\">Cancels the wait. The job continues: {Cancellation(job)}.</param>",
    ];

    private static string Cancellation(Job job) => job.Cancel is { } cancel
        ? $"<see cref=\"{cancel.Interface}.{cancel.Name}\" /> cancels it"
        : "the API has no operation that cancels it";

    private static IEnumerable<string> WaitExceptions() =>
    [
        "<exception cref=\"ArgumentException\">An argument is missing, invalid or out of range. Nothing is sent.</exception>",
        "<exception cref=\"IntercomJobException\">The job failed, was canceled, or is not finished within the timeout.</exception>",
        "<exception cref=\"IntercomNotFoundException\">The job does not exist, or no longer exists.</exception>",
        "<exception cref=\"IntercomException\">A request failed for another reason.</exception>",
    ];

    private static IEnumerable<string> PendingJobs(Job job)
    {
        if (job.Fact.OptionalNumber("maximum") is { } maximum)
        {
            string jobs = maximum == 1
                ? "a pending export job already"
                : $"{maximum.ToString(CultureInfo.InvariantCulture)} pending export jobs, which is the maximum";
            yield return $"<exception cref=\"IntercomRateLimitException\">The workspace has {jobs}; <see "
                + "cref=\"IntercomRateLimitException.IsPendingJobLimit\" /> is true.</exception>";
        }
    }

    private static string What(Job job) => GeneratedText.Documentation(job.Fact.Text("what"));

    private static string Route(ClientMethod method) => GeneratedText.Documentation(method.Route);
}
