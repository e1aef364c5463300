using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Intercom.ReadyToRun.Profile;

/// <summary>References to methods, in the metadata of an assembly.</summary>
/// <param name="metadata">The metadata.</param>
internal sealed class MethodReferences(MetadataBuilder metadata)
{
    private readonly TypeReferences _types = new(metadata);

    /// <summary>Returns the token of a method, with the type arguments that it has.</summary>
    public EntityHandle Of(MethodBase method)
    {
        MemberReferenceHandle reference = metadata.AddMemberReference(
            _types.Of(method.DeclaringType!),
            metadata.GetOrAddString(method.Name),
            Signature(method.Module.ResolveMethod(method.MetadataToken)!));
        return method.IsGenericMethod ? Instance(reference, method.GetGenericArguments()) : reference;
    }

    private MethodSpecificationHandle Instance(MemberReferenceHandle method, Type[] arguments)
    {
        BlobBuilder signature = new();
        GenericTypeArgumentsEncoder encoder = new BlobEncoder(signature).MethodSpecificationSignature(arguments.Length);
        foreach (Type argument in arguments)
        {
            _types.Write(encoder.AddArgument(), argument);
        }

        return metadata.AddMethodSpecification(method, metadata.GetOrAddBlob(signature));
    }

    private BlobHandle Signature(MethodBase definition)
    {
        ParameterInfo[] parameters = definition.GetParameters();
        BlobBuilder signature = new();
        new BlobEncoder(signature)
            .MethodSignature(
                SignatureCallingConvention.Default,
                definition.IsGenericMethod ? definition.GetGenericArguments().Length : 0,
                isInstanceMethod: !definition.IsStatic)
            .Parameters(parameters.Length, out ReturnTypeEncoder returned, out ParametersEncoder encoder);
        WriteReturned(returned, (definition as MethodInfo)?.ReturnParameter);
        foreach (ParameterInfo parameter in parameters)
        {
            ParameterTypeEncoder type = encoder.AddParameter();
            WriteModifiers(type.CustomModifiers(), parameter);
            Type passed = parameter.ParameterType;
            _types.Write(type.Type(passed.IsByRef), passed.IsByRef ? passed.GetElementType()! : passed);
        }

        return metadata.GetOrAddBlob(signature);
    }

    // A constructor returns no parameter.
    private void WriteReturned(ReturnTypeEncoder encoder, ParameterInfo? returned)
    {
        WriteModifiers(encoder.CustomModifiers(), returned);
        Type type = returned?.ParameterType ?? typeof(void);
        if (type == typeof(void))
        {
            encoder.Void();
            return;
        }

        _types.Write(encoder.Type(type.IsByRef), type.IsByRef ? type.GetElementType()! : type);
    }

    private void WriteModifiers(CustomModifiersEncoder encoder, ParameterInfo? parameter)
    {
        foreach (Type modifier in parameter?.GetRequiredCustomModifiers() ?? [])
        {
            encoder.AddModifier(_types.Of(modifier), isOptional: false);
        }

        foreach (Type modifier in parameter?.GetOptionalCustomModifiers() ?? [])
        {
            encoder.AddModifier(_types.Of(modifier), isOptional: true);
        }
    }
}
