using System.Runtime.Versioning;

namespace Intercom.Tests;

public class TargetFrameworkTests
{
#if NETSTANDARD_BUILD
    private const string Expected = ".NETStandard,Version=v2.0";
#else
    private const string Expected = ".NETCoreApp,Version=v8.0";
#endif

    [Test]
    public void These_tests_run_against_the_build_that_they_are_named_after()
    {
        object[] attributes = typeof(IntercomClient).Assembly.GetCustomAttributes(typeof(TargetFrameworkAttribute), inherit: false);

        ((TargetFrameworkAttribute)attributes.Single()).FrameworkName.Should().Be(Expected);
    }
}
