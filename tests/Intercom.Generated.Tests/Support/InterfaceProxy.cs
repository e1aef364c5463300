using System.Reflection;

namespace Intercom.Tests.Support;

/// <summary>Makes objects of interfaces, as libraries for test doubles do.</summary>
public class InterfaceProxy : DispatchProxy
{
    private Func<MethodInfo, object> _respond = null!;

    public static T Of<T>(Func<MethodInfo, object> respond)
        where T : class
    {
        T proxy = Create<T, InterfaceProxy>();
        ((InterfaceProxy)(object)proxy)._respond = respond;
        return proxy;
    }

    protected override object Invoke(MethodInfo? targetMethod, object?[]? args) => _respond(targetMethod!);
}
