using Intercom.OpenApi.Document;
using Intercom.OpenApi.Lowering.Steps;
using Intercom.OpenApi.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Lowering.Steps;

public class ResolveJobsTests
{
    private const string Description = """
        paths:
          /bakes/{id}:
            get:
              operationId: Bakes_Get
              x-response-type: Task<Bake>
              parameters: [{name: id, in: path, required: true, x-csharp-name: id, schema: {type: string}}]
              responses: {}
          /bakes/{id}/photo:
            get:
              operationId: Bakes_Photo
              x-response-type: Task<IntercomFile>
              parameters: [{name: id, in: path, required: true, x-csharp-name: id, schema: {type: string}}]
              responses: {}
        schemas: {Bake: {properties: {status: {type: string, x-csharp-name: Status}}}}
        """;

    [Test]
    public void Entries_whose_operations_the_description_has_stay_and_others_go()
    {
        ApiDescription description = Lowered.LenientlyBy<ResolveJobs>(Description + """

            x-jobs:
              - {status: 'GET /pies/{id}', state: status, what: a pie}
              - {status: 'GET /bakes/{id}', state: status, what: a bake}
            x-downloads:
              - {operation: 'GET /bakes/{id}/photo', method: SavePhoto, what: a photo}
              - {operation: 'GET /pies/{id}/photo', method: SavePhoto, what: a photo}
            """);

        description.Root["x-jobs"]!.Select(job => (string)job["status"]!).Should().Equal("GET /bakes/{id}");
        description.Root["x-downloads"]!.Select(download => (string)download["operation"]!).Should().Equal("GET /bakes/{id}/photo");
    }

    [Test]
    public void A_description_without_lists_stays_as_it_is()
    {
        JObject before = (JObject)Lowered.Describe(Description).Root.DeepClone();

        Lowered.By<ResolveJobs>(Description).Root.Should().Match<JObject>(root => JToken.DeepEquals(root, before));
    }

    [Test]
    public void An_entry_without_operation_is_an_error_where_nothing_is_left_to_rules() =>
        Failure.Of(() => Lowered.By<ResolveJobs>(Description + "\nx-jobs: [{status: 'GET /pies/{id}', state: status, what: a pie}]"))
            .Should().StartWith("openapi/overlays/23-jobs.yaml: x-jobs: GET /pies/{id}: the description has no operation GET /pies/{id} ")
            .And.Contain("x-jobs[0]");
}
