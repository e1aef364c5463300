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
    public void The_tests_run_against_the_expected_target_framework()
    {
        object[] attributes = typeof(IntercomClient).Assembly.GetCustomAttributes(typeof(TargetFrameworkAttribute), inherit: false);

        ((TargetFrameworkAttribute)attributes.Single()).FrameworkName.Should().Be(Expected);
    }
}
