using Intercom.Testing.Areas.Admins;
using Intercom.Testing.Errors;
using Intercom.Testing.Json;
using Intercom.Testing.Resources;
using Intercom.Testing.Responses;
using Intercom.Testing.Routing;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas.Exports;

/// <summary>Exports of content data and of reporting data, as jobs with a compressed CSV file.</summary>
internal sealed class ExportsArea(Workspace workspace) : IArea
{
    private const int MaxReportingJobs = 5;
    private const string NoData = "no_data";
    private const string DataExport = "app_data_export";

    private static readonly string[] FallbackColumns = ["user_id", "content_id", "content_type", "content_title", "receipt_id",
        "received_at"];

    private readonly ReportingDatasets _datasets = new(workspace);

    public void Register(HandlerTable handlers)
    {
        handlers.Add("POST", "/export/content/data", CreateContentExport);
        handlers.Add("GET", "/export/content/data/{id}", call => workspace.Get(Kinds.ContentExport, call.Path("id")));
        handlers.Add("POST", "/export/cancel/{id}", Cancel);
        handlers.Add("GET", "/download/content/data/{id}", DownloadContent);
        handlers.Add("GET", "/export/reporting_data/get_datasets", _ => _datasets.Describe());
        handlers.Add("POST", "/export/reporting_data/enqueue", CreateReportingExport);
        handlers.Add("GET", "/export/reporting_data/{id}", call => workspace.Get(Kinds.ReportingExport, call.Path("id")));
        handlers.Add("GET", "/download/reporting_data/{id}", DownloadReport);
    }

    private Record CreateContentExport(ApiCall call)
    {
        JObject request = call.Read();
        (long after, long before) = Range(request, "created_at_after", "created_at_before");
        if (workspace.All(Kinds.ContentExport).Newest.Any(job => ExportClock.IsPending(workspace, job)))
        {
            throw new ApiError(429, "rate_limit_exceeded", "Exceeded rate limit of 1 pending message data export jobs");
        }

        bool hasData = workspace.All(Kinds.Message).Items.Any(message =>
            message.Integer("created_at") >= after && message.Integer("created_at") <= before);
        ActivityRecorder.Write(workspace, DataExport, "An export of message data was started", []);
        return workspace.Add(Kinds.ContentExport,
            new JObject { ["$after"] = after, ["$before"] = before, ["$outcome"] = hasData ? ExportClock.Completed : NoData });
    }

    private Record Cancel(ApiCall call)
    {
        Record job = workspace.Get(Kinds.ContentExport, call.Path("id"));
        if (ExportClock.IsPending(workspace, job))
        {
            workspace.Edit(job, data => data["$outcome"] = ExportClock.Canceled);
        }

        return job;
    }

    private Reply DownloadContent(ApiCall call)
    {
        Record job = Finished(Kinds.ContentExport, call);
        string[] columns = [.. workspace.Description.ResponseShape("data_export_csv")?.Members.Select(member => member.Key)
            ?? FallbackColumns];
        IEnumerable<Record> messages = workspace.All(Kinds.Message).Items
            .Where(message =>
                message.Integer("created_at") >= job.Integer("$after") && message.Integer("created_at") <= job.Integer("$before"));
        return Reply.File(GzipCsv.Write(columns, messages.Select(message => columns.Select(column => Value(message, column)))),
            "application/octet-stream");
    }

    private string? Value(Record message, string column)
    {
        Record? contact = workspace.TryFind(Kinds.Contact, message.Text("$contact"), out Record? found) ? found : null;
        return column switch
        {
            "user_id" => message.Text("$contact"),
            "user_external_id" => contact?.Text("external_id"),
            "company_id" => contact is null ? null : Shared.Links.Ids(contact, Shared.Links.Companies).FirstOrDefault(),
            "email" => contact?.Text("email"),
            "name" => contact?.Text("name"),
            "content_id" or "ruleset_id" => message.Text("$message"),
            "content_type" => message.Text("message_type") == "email" ? "Email" : "Chat",
            "content_title" => message.Text("subject") ?? message.Text("body"),
            "receipt_id" => message.Id,
            "received_at" => message.Text("created_at"),
            _ => null,
        };
    }

    private Record CreateReportingExport(ApiCall call)
    {
        JObject request = call.Read();
        (long start, long end) = Range(request, "start_time", "end_time");
        string dataset = request.Text("dataset_id") ?? throw ApiErrors.Missing("dataset_id");
        string[] attributes = [.. (request.List("attribute_ids") ?? throw ApiErrors.Missing("attribute_ids")).Select(id => id.ToString())];
        _datasets.Check(dataset, attributes);
        if (workspace.All(Kinds.ReportingExport).Items.Count(job => ExportClock.IsPending(workspace, job)) >= MaxReportingJobs)
        {
            throw new ApiError(429, "rate_limit_exceeded",
                $"Exceeded rate limit of {MaxReportingJobs} pending reporting dataset export jobs");
        }

        ActivityRecorder.Write(workspace, DataExport, $"An export of the dataset {dataset} was started", []);
        return workspace.Add(Kinds.ReportingExport, new JObject
        {
            ["$dataset"] = dataset,
            ["$attributes"] = new JArray(attributes),
            ["$after"] = start,
            ["$before"] = end,
        });
    }

    private Reply DownloadReport(ApiCall call)
    {
        Record job = Finished(Kinds.ReportingExport, call);
        string[] attributes = [.. job.List("$attributes")!.Select(id => (string)id!)];
        return Reply.File(
            GzipCsv.Write(attributes,
                _datasets.Rows(job.Text("$dataset")!, attributes, job.Integer("$after")!.Value, job.Integer("$before")!.Value)),
            "application/octet-stream");
    }

    private Record Finished(ResourceKind kind, ApiCall call)
    {
        Record job = workspace.Get(kind, call.Path("id"));
        return ExportClock.IsFinished(workspace, job) && !ExportClock.IsExpired(workspace, job)
            ? job
            : throw ApiErrors.NotFound("The file does not exist");
    }

    private static (long From, long To) Range(JObject request, string from, string to)
    {
        long start = request.Integer(from) ?? throw ApiErrors.Missing(from);
        long end = request.Integer(to) ?? throw ApiErrors.Missing(to);
        return start <= end ? (start, end) : throw ApiErrors.Invalid(to, $"{to} must not be before {from}");
    }
}
