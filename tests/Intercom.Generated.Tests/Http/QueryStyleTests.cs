using System.Globalization;

namespace Intercom.Tests.Http;

public class QueryStyleTests
{
    private static readonly string[] Texts = ["a b", "c,d"];

    [TestCase(QueryStyle.FormExploded, "?x=a%20b&x=c%2Cd")]
    [TestCase(QueryStyle.Form, "?x=a%20b,c%2Cd")]
    [TestCase(QueryStyle.SpaceDelimited, "?x=a%20b%20c%2Cd")]
    [TestCase(QueryStyle.PipeDelimited, "?x=a%20b%7Cc%2Cd")]
    [TestCase(QueryStyle.DeepObject, "?x%5B%5D=a%20b&x%5B%5D=c%2Cd")]
    public async Task A_list_is_written_in_its_style(QueryStyle style, string query) =>
        (await SendAsync(request => request.Query("x", Texts, style))).Should().Be(query);

    [TestCase(QueryStyle.FormExploded, "?a=1&b=x")]
    [TestCase(QueryStyle.Form, "?x=a,1,b,x")]
    [TestCase(QueryStyle.DeepObject, "?x%5Ba%5D=1&x%5Bb%5D=x")]
    public async Task A_map_is_written_in_its_style(QueryStyle style, string query)
    {
        Dictionary<string, string> map = new(StringComparer.Ordinal) { ["a"] = "1", ["b"] = "x" };

        (await SendAsync(request => request.Query("x", map, style))).Should().Be(query);
    }

    [Test]
    public async Task Values_are_the_same_in_every_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = UnusualCulture.Create();
            object[] values =
            [
                1.5, 2L, true, 3.25m, new DateTimeOffset(2025, 1, 31, 1, 0, 0, TimeSpan.FromHours(2)), new IntercomDate(2025, 1, 31),
                ContactRole.Lead,
            ];

            (await SendAsync(request => request.Query("x", values, QueryStyle.Form)))
                .Should().Be("?x=1.5,2,true,3.25,2025-01-30T23%3A00%3A00Z,2025-01-31,lead");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Null_and_an_empty_list_add_nothing(bool isNull)
    {
        string[]? values = isNull ? null : [];

        (await SendAsync(request => request.Query("x", values, QueryStyle.Form))).Should().BeEmpty();
    }

    [Test]
    public void A_required_list_without_values_is_rejected()
    {
        string[] values = [];

        Request().Invoking(request => request.RequiredQuery("x", values, QueryStyle.Form))
            .Should().Throw<ArgumentException>().WithParameterName("values").WithMessage("*Test*");
    }

    [Test]
    public void A_value_that_is_not_supported_in_a_URL_is_rejected()
    {
        object?[] values = [double.NaN, null, new object(), new[] { "inner" }];
        foreach (object? value in values)
        {
            object?[] list = [value];
            Request().Invoking(request => request.Query("x", list, QueryStyle.Form))
                .Should().Throw<ArgumentException>().WithParameterName("list");
        }
    }

    [Test]
    public async Task A_list_in_the_path_is_comma_separated()
    {
        using FakeIntercom intercom = FakeIntercom.Responding("{}");

        await intercom.Client.Connection.SendAsync(new ApiRequest("Test", HttpMethod.Get, "things/{ids}/{day}/{flag}")
            .Path("ids", Texts).Path("day", new IntercomDate(2025, 1, 2)).Path("flag", true));

        intercom.OnlySent.ToString().Should().Be("GET /things/a%20b,c%2Cd/2025-01-02/true");
    }

    [Test]
    public void A_list_cannot_change_the_path()
    {
        string[] dots = [".."];

        new ApiRequest("Test", HttpMethod.Get, "things/{ids}").Invoking(request => request.Path("ids", dots))
            .Should().Throw<ArgumentException>().WithParameterName("dots");
    }

    private static ApiRequest Request() => new("Test", HttpMethod.Get, "things");

    private static async Task<string> SendAsync(Func<ApiRequest, ApiRequest> describe)
    {
        using FakeIntercom intercom = FakeIntercom.Responding("{}");
        await intercom.Client.Connection.SendAsync(describe(Request()));
        return intercom.OnlySent.Target["/things".Length..];
    }
}
