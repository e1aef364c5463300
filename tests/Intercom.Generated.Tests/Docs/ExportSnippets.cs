namespace Intercom.Tests.Docs;

/// <summary>The C# of docs/exports.md, so that it is known to compile.</summary>
public static class ExportSnippets
{
    public static async Task RunAsync(IIntercomClient intercom)
    {
        ExportResult data = await intercom.DataExport.ExportAsync(
            new CreateDataExportRequest { CreatedAtAfter = DateTimeOffset.UtcNow.AddDays(-7), CreatedAtBefore = DateTimeOffset.UtcNow },
            progress: new Progress<JobProgress>(progress => Console.WriteLine(progress)));

        await data.DownloadToAsync("content.csv", new Progress<DownloadProgress>(progress => Console.WriteLine(progress)));
    }

    public static async Task ReportAsync(IIntercomClient intercom, string appId, string clientId)
    {
        ExportResult report = await intercom.ReportingDataExport.ExportAsync(
            new CreateReportingDataExportRequest
            {
                DatasetId = "conversation",
                AttributeIds = ["conversation_id", "conversation_started_at"],
                StartTime = DateTimeOffset.UtcNow.AddDays(-7),
                EndTime = DateTimeOffset.UtcNow,
            },
            appId,
            clientId);
    }

    public static async Task RowsAsync(IIntercomClient intercom, ExportResult data)
    {
        await foreach (ExportRow row in data.ReadRowsAsync())
        {
            Console.WriteLine($"{row["email"]}: {row["content_title"]}");
            DataExportRow typed = row.ReadAs<DataExportRow>();
        }

        using (IntercomFile file = await intercom.DataExport.DownloadAsync(data.JobId))
        {
            await file.SaveToAsync("content.zip");
        }
    }

    public static async Task ResumeAsync(IIntercomClient intercom, CreateDataExportRequest request)
    {
        DataExport job = await intercom.DataExport.CreateAsync(request);

        try
        {
            ExportResult data = await intercom.DataExport.ResumeExportAsync(
                job.JobIdentifier, polling: new PollingOptions { Timeout = TimeSpan.FromMinutes(10) });
            await data.DownloadToAsync("content.csv");
        }
        catch (IntercomJobException exception) when (exception.IsUnfinished)
        {
            await intercom.DataExport.CancelAsync(job.JobIdentifier);   // or ResumeExportAsync, tomorrow
        }
    }

    public static async Task JobAsync(IIntercomClient intercom, CreateTicketRequest ticket, string callId)
    {
        Job pending = await intercom.Tickets.EnqueueAsync(ticket);
        Job done = await intercom.Jobs.WaitAsync(pending.Id);

        await intercom.Calls.SaveRecordingAsync(callId, "call.wav");
        await intercom.Calls.SaveTranscriptAsync(callId, "call.txt");
    }
}
