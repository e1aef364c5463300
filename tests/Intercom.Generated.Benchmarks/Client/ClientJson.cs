using System.Reflection;
using System.Reflection.Emit;

namespace Intercom.Benchmarks.Client;

/// <summary>The reader and the writer that a client uses, which are internal, as delegates.</summary>
internal static class ClientJson
{
    private static readonly Assembly Library = typeof(IntercomModel).Assembly;

    /// <summary>Returns the reader of response bodies.</summary>
    public static Func<byte[], object?> ReaderOf<T>()
        where T : IntercomModel
    {
        MethodInfo read = Library.GetType("Intercom.IntercomJson", throwOnError: true)!
            .GetMethod("Read", BindingFlags.Static | BindingFlags.Public)!.MakeGenericMethod(typeof(T));
        Type failure = read.GetParameters()[1].ParameterType;
        Delegate fail = typeof(ClientJson).GetMethod(nameof(Fail), BindingFlags.Static | BindingFlags.NonPublic)!.CreateDelegate(failure);
        DynamicMethod reader = new("Read", typeof(object), [typeof(object), typeof(byte[])], Library.ManifestModule, skipVisibility: true);
        ILGenerator code = reader.GetILGenerator();
        code.Emit(OpCodes.Ldarg_1);
        code.Emit(OpCodes.Newobj, typeof(ReadOnlySpan<byte>).GetConstructor([typeof(byte[])])!);
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Castclass, failure);
        code.Emit(OpCodes.Call, read);
        code.Emit(OpCodes.Ret);
        return (Func<byte[], object?>)reader.CreateDelegate(typeof(Func<byte[], object?>), fail);
    }

    /// <summary>Returns the writer of request bodies, into a pooled buffer.</summary>
    public static Func<IntercomModel, IDisposable> Writer() => Library.GetType("Intercom.ModelFormat", throwOnError: true)!
        .GetMethod("WriteToBuffer", BindingFlags.Static | BindingFlags.Public)!.CreateDelegate<Func<IntercomModel, IDisposable>>();

    private static InvalidOperationException Fail(string path, string reason, Exception? cause) => new($"{path}: {reason}", cause);
}
