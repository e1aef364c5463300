using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Intercom.DependencyInjection.Tests;

public class ConfigurationTests
{
    [Test]
    public void Every_setting_is_read()
    {
        IntercomClientOptions options = Read(
            ("AccessToken", "token"), ("Region", "eu"), ("ApiVersion", "2.13"), ("Timeout", "00:00:30"), ("ApplicationName", "Billing/2.1"),
            ("Retry:MaxRetries", "5"), ("Retry:BaseDelay", "00:00:01"), ("Retry:MaxDelay", "00:00:20"));

        (options.AccessToken, options.Region, options.ApiVersion, options.Timeout, options.ApplicationName)
            .Should().Be(("token", IntercomRegion.Europe, IntercomApiVersion.V2_13, TimeSpan.FromSeconds(30), "Billing/2.1"));
        (options.Retry.MaxRetries, options.Retry.BaseDelay, options.Retry.MaxDelay)
            .Should().Be((5, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(20)));
    }

    [Test]
    public void What_is_omitted_is_as_usual_and_case_does_not_matter()
    {
        IntercomClientOptions options = Read(("accesstoken", "token"));

        (options.AccessToken, options.Region, options.Retry.MaxRetries).Should().Be(("token", IntercomRegion.UnitedStates, 2));
    }

    [Test]
    public void A_section_with_an_empty_value_of_its_own_is_read()
    {
        IntercomClientOptions options = Read(("AccessToken", "token"), ("Retry", string.Empty), ("Retry:MaxRetries", "5"));

        options.Retry.MaxRetries.Should().Be(5);
    }

    [TestCase("Region", "mars", "*Region*'mars' is not a region*")]
    [TestCase("Timeout", "soon", "*Timeout*")]
    [TestCase("Timeout", "10", "*Timeout*such as 00:01:30*")]
    [TestCase("Retry:MaxDelay", "1", "*Retry:MaxDelay*'1' is not a time*")]
    [TestCase("Retry:MaxRetries", "many", "*Retry:MaxRetries*")]
    [TestCase("Retry", "5", "*unknown setting 'Retry'*Retry:MaxRetries*")]
    [TestCase("Regoin", "", "*unknown setting 'Regoin'*AccessToken, Region*")]
    [TestCase("Regoin", "eu", "*unknown setting 'Regoin'*AccessToken, Region*")]
    public void What_cannot_be_read_is_named(string name, string value, string message) =>
        FluentActions.Invoking(() => Read(("AccessToken", "token"), (name, value)))
            .Should().Throw<ArgumentException>().WithMessage(message);

    private static IntercomClientOptions Read(params (string Name, string Value)[] settings)
    {
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => new KeyValuePair<string, string?>($"Intercom:{setting.Name}", setting.Value)))
            .Build();
        ServiceCollection services = new();
        services.AddIntercom(configuration.GetSection("Intercom"));
        using ServiceProvider provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptionsMonitor<IntercomClientOptions>>().CurrentValue;
    }
}
