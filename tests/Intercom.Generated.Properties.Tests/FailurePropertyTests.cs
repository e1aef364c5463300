using System.Net;
using System.Text;
using Intercom.Tests.Properties.Generation;
using Intercom.Tests.Properties.Schemas;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Tests.Properties;

/// <summary>
/// Responses that are errors are read by hand-written code: whatever they contain, the operation throws an exception with their content.
/// </summary>
public class FailurePropertyTests
{
    private static IEnumerable<string> Failures => ApiSchemas.BodiesOfFailures;

    [Test]
    public void There_are_schemas_of_errors() => Failures.Should().NotBeEmpty();

    [TestCaseSource(nameof(Failures))]
    public async Task Instances_of_an_error_are_read(string schema)
    {
        int count = 0;
        foreach (Instance instance in Instance.All(schema, Layers.Component(schema)).Take(Instance.Count))
        {
            IntercomApiException error = await FailAsync(instance.Json);

            error.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity, "{0}: {1}", instance.Number, instance.Json);
            error.Errors.Should().HaveCount(instance.Json["errors"] is JArray errors ? errors.OfType<JObject>().Count() : 0);
            error.ResponseBody.Should().Be(instance.Json.ToString(Formatting.None));
            count++;
        }

        TestContext.Out.WriteLine($"{count} instances of {schema}");
    }

    private static async Task<IntercomApiException> FailAsync(JToken body)
    {
        using HttpClient httpClient = new(new StubHandler(_ => new HttpResponseMessage(HttpStatusCode.UnprocessableEntity)
        {
            Content = new StringContent(body.ToString(Formatting.None), Encoding.UTF8, "application/json"),
        }));
        using IntercomClient client = new(httpClient, new IntercomClientOptions { AccessToken = "token-of-the-tests" });
        return (await client.Invoking(calling => calling.Contacts.GetAsync("1")).Should().ThrowAsync<IntercomApiException>()).Which;
    }
}
