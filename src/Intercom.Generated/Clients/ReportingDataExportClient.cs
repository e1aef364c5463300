namespace Intercom;

public partial class ReportingDataExportClient
{
    /// <inheritdoc />
    public virtual Task<ExportedData> RunAsync(CreateReportingDataExportRequest body, string appId, string clientId, IProgress<JobProgress>? progress = null, JobWaitOptions? waiting = null, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        Export(appId, clientId, options).RunAsync(cancellation => CreateAsync(body, options, cancellation), JobWaitOptions.Checked(waiting), progress, cancellationToken);

    /// <inheritdoc />
    public virtual Task<ExportedData> ResumeAsync(string jobIdentifier, string appId, string clientId, IProgress<JobProgress>? progress = null, JobWaitOptions? waiting = null, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        Export(appId, clientId, options).ResumeAsync(jobIdentifier, JobWaitOptions.Checked(waiting), progress, cancellationToken);

    private Export<ReportingDataExport> Export(string appId, string clientId, RequestOptions? options) => new(
        (job, cancellation) => GetAsync(job, appId, clientId, options, cancellation),
        (job, cancellation) => DownloadAsync(job, appId, options, cancellation),
        export => (export.JobIdentifier, export.Status, export.DownloadExpiresAt),
        Connection.Clock);
}
