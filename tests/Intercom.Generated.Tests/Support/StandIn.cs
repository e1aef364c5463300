using System.Reflection;

namespace Intercom.Tests.Support;

/// <summary>Makes objects of interfaces, as libraries for test doubles do.</summary>
public class StandIn : DispatchProxy
{
    private Func<MethodInfo, object> _answer = null!;

    public static T Of<T>(Func<MethodInfo, object> answer)
        where T : class
    {
        T proxy = Create<T, StandIn>();
        ((StandIn)(object)proxy)._answer = answer;
        return proxy;
    }

    protected override object Invoke(MethodInfo? targetMethod, object?[]? args) => _answer(targetMethod!);
}
