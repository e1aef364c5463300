using Intercom.OpenApi.PublicApi;

namespace Intercom.OpenApi.Tests.PublicApi;

public class AcceptedApiTests
{
    private string _path = null!;

    [SetUp]
    public void ChoosePath() => _path = Path.Combine(TestContext.CurrentContext.WorkDirectory, Guid.NewGuid().ToString("N"), "net8.0.txt");

    [TearDown]
    public void Delete()
    {
        if (Directory.Exists(Path.GetDirectoryName(_path)))
        {
            Directory.Delete(Path.GetDirectoryName(_path)!, recursive: true);
        }
    }

    [Test]
    public void What_was_accepted_does_not_differ()
    {
        AcceptedApi accepted = new(_path);

        accepted.Write(["a", "b"]);

        accepted.Compare(["a", "b"]).IsNothing.Should().BeTrue();
        File.ReadAllText(_path).Should().Be("a\nb\n");
    }

    [Test]
    public void What_is_new_and_what_is_gone_is_told()
    {
        AcceptedApi accepted = new(_path);
        accepted.Write(["a", "b"]);

        ApiDifference difference = accepted.Compare(["b", "c"]);

        (difference.IsNothing, difference.Added.Single(), difference.Removed.Single()).Should().Be((false, "c", "a"));
        difference.ToString().Should().Be("1 lines gone, 1 new; - a; + c");
    }

    [Test]
    public void Where_nothing_was_accepted_everything_is_new() => new AcceptedApi(_path).Compare(["a"]).Added.Should().Equal("a");
}
