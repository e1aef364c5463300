using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text.Json.Serialization;
using System.Text;
using Intercom.Tests.Support;
using Newtonsoft.Json;

namespace Intercom.Chaos.Fuzzing;

/// <summary>
/// Inputs by chance, the same in each run, for as long as INTERCOM_FUZZ_SECONDS says: whatever comes, no exception is any other than one of
/// this library.
/// </summary>
public class FuzzTests
{
    private const int Seed = 20_240_101;

    // The names that the models know, so that inputs reach their properties.
    private static readonly IReadOnlyList<string> Names = [.. Surface.ConcreteModels.SelectMany(model => model.GetProperties())
        .Select(property => property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name)
        .OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static readonly IReadOnlyList<string> PageNames =
    [
        "data", "pages", "next", "page", "total_pages", "starting_after", "url", "id", "scroll_param", "type",
    ];

    private static readonly IReadOnlyList<string> ErrorNames = ["errors", "error_key", "message", "code", "type", "field", "request_id"];

    private static readonly IReadOnlyList<MethodInfo> Readers = [.. Surface.ConcreteModels.Select(
        model => typeof(FuzzTests).GetMethod(nameof(SendAsync), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(model))];

    private static TimeSpan Budget =>
        TimeSpan.FromSeconds(
            double.Parse(Environment.GetEnvironmentVariable("INTERCOM_FUZZ_SECONDS") ?? "4", CultureInfo.InvariantCulture));

    [Test]
    public Task Models() =>
        FuzzAsync(Names, generator => generator.Json(), (generator, input) => (Task)generator.Pick(Readers).Invoke(null, [input])!);

    [Test]
    public Task Errors() => FuzzAsync(ErrorNames, generator => generator.Json(), async (_, input) =>
    {
        using IntercomClient client = Create(HttpStatusCode.BadRequest, input);
        await client.Contacts.GetAsync("1");
    });

    [Test]
    public Task Notifications() => FuzzAsync(Names, generator => generator.Json(), (generator, input) =>
    {
        generator.Pick<Func<byte[], WebhookNotification>>([WebhookNotification.Parse])(input);
        return Task.CompletedTask;
    });

    [Test]
    public Task Lists() => FuzzAsync(PageNames, generator => generator.Json(), async (generator, input) =>
    {
        using IntercomClient client = Create(HttpStatusCode.OK, input);
        _ = generator.Pick([0, 1, 2]) switch
        {
            0 => await client.Contacts.ListAllAsync().CountAsync(),
            1 => await client.Companies.ListAllAsync().CountAsync(),
            _ => await client.Tags.ListAsync() is null ? 0 : 1,
        };
    });

    [Test]
    public Task Exports() => FuzzAsync(Names, generator => generator.Csv(), async (_, input) =>
        await new ExportResult("1", "completed", _ => Task.FromResult(new IntercomFile(new MemoryStream(input))))
            .ReadRowsAsync().CountAsync());

    private static async Task FuzzAsync(
        IReadOnlyList<string> names, Func<InputGenerator, byte[]> create, Func<InputGenerator, byte[], Task> use)
    {
        InputGenerator generator = new(Seed, names);
        using CancellationTokenSource budget = new(Budget);
        int count = 0;
        while (!budget.IsCancellationRequested)
        {
            byte[] input = create(generator);
            try
            {
                await use(generator, input).WaitAsync(TimeSpan.FromSeconds(30), CancellationToken.None);
            }
            catch (IntercomException exception)
            {
                exception.Message.Should().NotContainAny("\r", "\n", "\u001B");
            }
            catch (Exception exception)
            {
                Assert.Fail($"Input {count} is {exception}:\n{Convert.ToBase64String(input)}\n{Encoding.UTF8.GetString(input)}");
            }

            count++;
        }

        count.Should().BePositive();
        await TestContext.Out.WriteLineAsync($"{count} inputs");
    }

    private static async Task SendAsync<T>(byte[] input)
        where T : class
    {
        using IntercomClient client = Create(HttpStatusCode.OK, input);
        await client.SendAsync<T>(HttpMethod.Get, "things");
    }

    private static IntercomClient Create(HttpStatusCode status, byte[] body) => new(
        new HttpClient(
            new StubHandler(_ => new HttpResponseMessage(status) { Content = new ByteArrayContent(body) }), disposeHandler: true),
        new IntercomClientOptions { AccessToken = ChaosClient.Token, Retry = { MaxRetries = 0 } });
}
