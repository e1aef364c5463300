using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Emit;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Emit.Sources;

public class JobSourcesTests
{
    private const string Export =
        "{status: 'GET /bakes/{id}', start: POST /bakes, download: 'GET /bakes/{id}/file', cancel: 'DELETE /bakes/{id}', identifier: id, "
        + "state: status, expires: kept_until, what: bread, maximum: 2}";

    private const string Wait = "{status: 'GET /deliveries/{id}', state: status, what: a delivery}";

    [Test]
    public void An_export_is_started_and_waited_for_by_the_operations_that_the_list_names()
    {
        string code = Written(Export)["Clients/BakesClient.Jobs.g.cs"];

        code.Should().Contain(
            "public virtual Task<ExportResult> ExportAsync(BakeRequest request, string oven, IProgress<JobProgress>? progress = null, "
                + "PollingOptions? polling = null, ")
            .And.Contain(
                "CreateExportJob(oven, options).ExportAsync(token => CreateAsync(request, options, token), response => new "
                    + "JobSnapshot(response.Id, response.Status?.Value, response.KeptUntil), ")
            .And.Contain("Task<ExportResult> ResumeExportAsync(string bakeId, string oven, ")
            .And.Contain(
                "private ExportJob<Bake> CreateExportJob(string oven, RequestOptions? options) => new(\n        (id, token) => "
                    + "GetAsync(id, oven, options, token),\n        (id, token) => DownloadAsync(id, options, token),\n");
    }

    [Test]
    public void The_documentation_of_an_export_has_its_routes_its_cancellation_and_its_maximum()
    {
        Written(Export)["Clients/IBakesClient.Jobs.g.cs"].Should().Contain("<summary>Exports bread: starts a job, ")
            .And.Contain("Sends <c>POST /bakes</c>, then <c>GET /bakes/{bake_id}</c> until")
            .And.Contain("<see cref=\"IBakesClient.CancelAsync\" /> cancels it")
            .And.Contain("The workspace has 2 pending export jobs, which is the maximum")
            .And.Contain("/// <param name=\"oven\">The oven &amp; its door.</param>");
    }

    [Test]
    public void A_job_without_start_and_download_is_only_waited_for()
    {
        string code = Written(Wait)["Clients/DeliveriesClient.Jobs.g.cs"];

        code.Should().Contain("Task<Delivery> WaitAsync(string id, IProgress<JobProgress>? progress = null, ")
            .And.Contain(
                "new BackgroundJob<Delivery>((idArgument, token) => GetAsync(idArgument, options, token), response => new "
                    + "JobSnapshot(null, response.Status, null), Connection.Clock)")
            .And.NotContain("Export");
    }

    [Test]
    public void Path_parameters_may_have_other_names_in_the_list() =>
        Written(Wait.Replace("{id}", "{delivery_identifier}", StringComparison.Ordinal))
            .Should().ContainKey("Clients/DeliveriesClient.Jobs.g.cs");

    [Test]
    public void A_description_without_jobs_has_no_methods_for_them_and_no_known_statuses()
    {
        IReadOnlyDictionary<string, string> files = ClientSources.Write(
            Lowered.Describe("schemas: {}"),
            Lowered.Describe("schemas: {}").Root);

        files.Keys.Should().NotContain(path => path.StartsWith("Clients/", StringComparison.Ordinal));
        files["Jobs/JobState.g.cs"].Should().Contain("ReasonMembers = [];").And.NotContain("JobOutcome.");
    }

    [Test]
    public void Statuses_have_outcomes_and_responses_have_members_with_the_reason_of_a_failure()
    {
        Written(
            Wait,
            "x-job-statuses: [{value: \"do\\\"ne\", outcome: succeeded}, {value: nothing, outcome: empty}]\nx-job-failure-reasons: "
            + "[{member: why}]")["Jobs/JobState.g.cs"].Should()
            .Contain("[\"do\\\"ne\"] = JobOutcome.Succeeded,").And
            .Contain("[\"nothing\"] = JobOutcome.Empty,").And.Contain("ReasonMembers = [\"why\"];");
    }

    [TestCase("{status: 'GET /pies/{id}', state: status, what: pies}", "GET /pies/{id}", "the description has no operation GET /pies/{id}")]

    [
        TestCase(
            "{status: GET /deliveries, state: status, what: a delivery}",
            "GET /deliveries",
            "GET /deliveries does not take one identifier"),
    ]

    [
        TestCase(
            "{status: 'GET /deliveries/{id}', state: progress, what: a delivery}",
            "GET /deliveries/{id}",
            "the response of GET /deliveries/{id} has no text progress"),
    ]
    [TestCase(
        "{status: 'GET /deliveries/{id}', start: POST /bakes, download: 'GET /bakes/{id}/file', "
        + "identifier: id, state: status, what: bread}",
        "GET /deliveries/{id}",
        "is in the area Bakes")]
    [TestCase(
        "{status: 'GET /bakes/{id}', start: POST /bakes, download: 'GET /bakes/{id}/file', identifier: number, state: status, what: bread}",
        "GET /bakes/{id}",
        "the response of POST /bakes has no text number")]

    [
        TestCase(
            "{status: 'GET /bakes/{id}', start: POST /bakes, download: 'DELETE /bakes/{id}', identifier: id, state: status, what: bread}",
            "GET /bakes/{id}",
            "DELETE /bakes/{bake_id} returns no file"),
    ]

    [
        TestCase(
            "{status: 'GET /bakes/{id}', method: Create, state: status, what: bread}",
            "GET /bakes/{id}",
            "has the name CreateAsync, too"),
    ]
    public void A_job_that_the_description_does_not_have_is_an_error_in_a_build_and_is_skipped_and_reported_in_an_update(
        string job,
        string subject,
        string reason)
    {
        Failure.Of(() => Description(job)).Should().Contain("openapi/overlays/23-jobs.yaml: x-jobs[0]").And.Contain(reason);

        DiagnosticBag diagnostics = new();
        ApiDescription lenient = Description(job, diagnostics: diagnostics);

        ClientSources.Write(lenient, Lowered.Describe("schemas: {}").Root).Keys
            .Should().NotContain(path => path.Contains(".Jobs.", StringComparison.Ordinal));
        diagnostics.Of(DiagnosticKind.UnmatchedAction)
            .Should().ContainSingle(diagnostic => diagnostic.Place == $"openapi/overlays/23-jobs.yaml: x-jobs: {subject}")
            .Which.Effect.Should().StartWith("no polling method for the job, since ").And.Contain(reason);
    }

    [Test]
    public void An_export_whose_cancellation_is_gone_is_still_there()
    {
        DiagnosticBag diagnostics = new();
        ApiDescription lenient = Description(
            Export.Replace("DELETE /bakes", "DELETE /pies", StringComparison.Ordinal),
            diagnostics: diagnostics);

        ClientSources.Write(lenient, Lowered.Describe("schemas: {}").Root)["Clients/IBakesClient.Jobs.g.cs"]
            .Should().Contain("the API has no operation that cancels it");
        diagnostics.Of(DiagnosticKind.UnmatchedAction)
            .Should().ContainSingle().Which.Effect
            .Should().Contain("no operation DELETE /pies/{id}");
    }


    [
        TestCase(
            "{status: 'GET /bakes/{id}', start: POST /bakes, state: status, what: bread}",
            "start and download must both be there, or neither"),
    ]
    [TestCase("{status: 'GET /deliveries/{id}', what: a delivery}", "state is missing")]
    [TestCase("{status: 'GET /deliveries/{id}', state: status}", "what is missing")]
    [TestCase("{status: 'GET /deliveries/{id}', state: status, what: a delivery, method: 'A() { }'}", "method is no name of a method")]
    [TestCase("{status: 'GET /deliveries/{id}', state: status, what: a delivery, maximum: many}", "maximum is no whole number")]
    public void A_malformed_job_is_an_error_even_in_an_update(string job, string reason) =>
        Failure.Of(() => ClientSources.Write(Description(job, diagnostics: new DiagnosticBag()), Lowered.Describe("schemas: {}").Root))
            .Should().Contain("openapi/overlays/23-jobs.yaml: x-jobs[0]").And.Contain(reason);

    [Test]
    public void Two_jobs_of_an_area_need_different_methods()
    {
        Failure.Of(() => Description($"{Wait}, {Wait}"))
            .Should().Contain("x-jobs[1]").And.Contain("another job in Deliveries has the method WaitAsync, too");
    }

    [TestCase("x-job-statuses: [{value: done, outcome: fine}]", "x-job-statuses[0]: outcome must be one of succeeded, empty, failed")]
    [TestCase("x-job-statuses: [{value: done, outcome: failed}, {value: Done, outcome: empty}]", "x-job-statuses[1]: value is there twice")]
    [TestCase("x-job-failure-reasons: [why]", "x-job-failure-reasons[0] is no object")]
    public void A_malformed_list_of_statuses_or_reasons_is_an_error(string list, string reason) =>
        Failure.Of(() => Written(Wait, list)).Should().Contain("openapi/overlays/23-jobs.yaml").And.Contain(reason);

    [Test]
    public void Text_in_a_job_cannot_end_a_comment()
    {
        Written("{status: 'GET /deliveries/{id}', state: status, what: \"a </summary>\\n} class Evil\"}")[
            "Clients/IDeliveriesClient.Jobs.g.cs"].Should()
            .Contain("<summary>Waits until a &lt;/summary&gt; } class Evil is finished.</summary>");
    }

    private static IReadOnlyDictionary<string, string> Written(string job, string lists = "") =>
        ClientSources.Write(Description(job, lists), Lowered.Describe("schemas: {}").Root);

    private static ApiDescription Description(string job, string lists = "", DiagnosticBag? diagnostics = null)
    {
        ApiDescription description = new(Lowered.Describe($"{lists}\nx-jobs: [{job}]\n" + """
            paths:
              /bakes:
                post:
                  operationId: Bakes_Create
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/bake_request'}}}}
                  responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/bake'}}}}}
              /bakes/{bake_id}:
                get:
                  operationId: Bakes_Get
                  parameters:
                    - {name: bake_id, in: path, required: true, schema: {type: string}}
                    - {name: oven, in: query, required: true, description: The oven & its door., schema: {type: string}}
                  responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/bake'}}}}}
                delete:
                  operationId: Bakes_Cancel
                  parameters: [{name: bake_id, in: path, required: true, schema: {type: string}}]
                  responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/bake'}}}}}
              /bakes/{bake_id}/file:
                get:
                  operationId: Bakes_Download
                  parameters: [{name: bake_id, in: path, required: true, schema: {type: string}}]
                  responses: {'200': {content: {application/octet-stream: {schema: {type: string, format: binary}}}}}
              /deliveries:
                get:
                  operationId: Deliveries_List
                  responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/delivery'}}}}}
              /deliveries/{id}:
                get:
                  operationId: Deliveries_Get
                  parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                  responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/delivery'}}}}}
            schemas:
              bake_request: {type: object, properties: {bread: {type: string}}}
              bake:
                type: object
                properties:
                  id: {type: string}
                  status: {type: string, enum: [baking, done]}
                  kept_until: {type: string, format: date-time}
              delivery: {type: object, properties: {status: {type: string}}}
            """).Root, diagnostics);
        description = Lowered.All(description, requiresNoWarnings: diagnostics is null);
        return description;
    }
}
