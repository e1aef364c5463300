using System.Reflection;
using Intercom.ReadyToRun.Startup;

namespace Intercom.ReadyToRun.Profile;

/// <summary>Finds methods of an assembly by what the runtime reported.</summary>
/// <param name="library">The assembly.</param>
internal sealed class MethodFinder(Assembly library)
{
    /// <summary>Returns a method with its type arguments, or null when it does not belong to the assembly.</summary>
    public MethodBase? Find(CompiledMethod compiled)
    {
        if (compiled.IsDynamic || FindType(compiled.TypeName) is not { } type || type.Assembly != library)
        {
            return null;
        }

        try
        {
            // The only source of the type arguments of a generic method.
            MethodBase? method = MethodBase.GetMethodFromHandle(RuntimeMethodHandle.FromIntPtr(compiled.Handle), type.TypeHandle);
            return method?.MetadataToken == compiled.Token ? method : null;
        }
        catch (ArgumentException)
        {
            // A method of another assembly, which has a type of the same name.
            return null;
        }
    }

    // Events do not name assemblies, not even those of type arguments.
    private Type? FindType(string name) => Type.GetType(
        name,
        assemblyResolver: null,
        (_, part, _) => library.GetType(part)
            ?? AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetType(part)).FirstOrDefault(type => type is not null),
        throwOnError: false);
}
