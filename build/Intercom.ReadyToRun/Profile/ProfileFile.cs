using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Intercom.ReadyToRun.Profile;

/// <summary>
/// Writes the methods that crossgen2 is to compile, in its format MIBC: an assembly whose method AssemblyDictionary names assemblies, each
/// with another method, whose code loads the tokens of its methods.
/// </summary>
internal sealed class ProfileFile
{
    private const string Dictionary = "AssemblyDictionary";
    private const string List = "Methods";
    private const MethodAttributes Global = MethodAttributes.Public | MethodAttributes.Static;

    private readonly MetadataBuilder _metadata = new();
    private readonly BlobBuilder _code = new();
    private readonly MethodBodyStreamEncoder _bodies;

    private ProfileFile() => _bodies = new MethodBodyStreamEncoder(_code);

    /// <summary>Writes a file.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="assembly">The name of the assembly of the methods.</param>
    /// <param name="methods">The methods.</param>
    public static void Write(string path, string assembly, IEnumerable<MethodBase> methods) =>
        File.WriteAllBytes(path, new ProfileFile().Serialize(assembly, methods));

    private static void LoadToken(InstructionEncoder code, EntityHandle token)
    {
        code.OpCode(ILOpCode.Ldtoken);
        code.Token(token);
        code.OpCode(ILOpCode.Pop);
    }

    private byte[] Serialize(string assembly, IEnumerable<MethodBase> methods)
    {
        MethodReferences references = new(_metadata);
        InstructionEncoder list = new(new BlobBuilder());
        foreach (MethodBase method in methods)
        {
            LoadToken(list, references.Of(method));
        }

        InstructionEncoder dictionary = new(new BlobBuilder());
        dictionary.LoadString(_metadata.GetOrAddUserString($"{assembly};"));
        LoadToken(dictionary, AddMethod(List, list));
        AddMethod(Dictionary, dictionary);
        AddModule(Path.GetFileNameWithoutExtension(assembly));

        BlobBuilder file = new();
        ManagedPEBuilder builder = new(
            PEHeaderBuilder.CreateLibraryHeader(), new MetadataRootBuilder(_metadata), _code, deterministicIdProvider: _ => default);
        builder.Serialize(file);
        return file.ToArray();
    }

    private MethodDefinitionHandle AddMethod(string name, InstructionEncoder code)
    {
        code.OpCode(ILOpCode.Ret);
        BlobBuilder signature = new();
        new BlobEncoder(signature).MethodSignature().Parameters(0, returned => returned.Void(), _ => { });
        return _metadata.AddMethodDefinition(
            Global,
            MethodImplAttributes.IL,
            _metadata.GetOrAddString(name),
            _metadata.GetOrAddBlob(signature),
            _bodies.AddMethodBody(code),
            parameterList: default);
    }

    private void AddModule(string name)
    {
        _metadata.AddModule(generation: 0, _metadata.GetOrAddString(name), mvid: default, encId: default, encBaseId: default);
        _metadata.AddAssembly(_metadata.GetOrAddString(name), new Version(1, 0), default, default, default, AssemblyHashAlgorithm.None);
        _metadata.AddTypeDefinition(
            default,
            default,
            _metadata.GetOrAddString("<Module>"),
            baseType: default,
            MetadataTokens.FieldDefinitionHandle(1),
            MetadataTokens.MethodDefinitionHandle(1));
    }
}
