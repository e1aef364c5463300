namespace Intercom;

public partial class DataExportClient
{
    /// <inheritdoc />
    public virtual Task<ExportedData> RunAsync(CreateDataExportRequest body, IProgress<JobProgress>? progress = null, JobWaitOptions? waiting = null, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        Export(options).RunAsync(cancellation => CreateAsync(body, options, cancellation), JobWaitOptions.Checked(waiting), progress, cancellationToken);

    /// <inheritdoc />
    public virtual Task<ExportedData> ResumeAsync(string jobIdentifier, IProgress<JobProgress>? progress = null, JobWaitOptions? waiting = null, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        Export(options).ResumeAsync(jobIdentifier, JobWaitOptions.Checked(waiting), progress, cancellationToken);

    private Export<DataExport> Export(RequestOptions? options) => new(
        (job, cancellation) => GetAsync(job, options, cancellation),
        (job, cancellation) => DownloadAsync(job, options, cancellation),
        export => (export.JobIdentifier, export.Status?.Value, export.DownloadExpiresAt),
        Connection.Clock);
}
