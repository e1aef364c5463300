using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Intercom.ReadyToRun.Profile;

/// <summary>References to types, in the metadata of an assembly.</summary>
/// <param name="metadata">The metadata.</param>
internal sealed class TypeReferences(MetadataBuilder metadata)
{
    // The type argument of code that all reference types share. Crossgen2 knows it by an assembly of its own.
    private const string SharedArgument = "System.__Canon";
    private const string SharedArgumentAssembly = "System.Private.Canon";

    private readonly Dictionary<string, AssemblyReferenceHandle> _assemblies = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, EntityHandle> _types = [];

    /// <summary>Returns the token of a type.</summary>
    public EntityHandle Of(Type type)
    {
        if (!_types.TryGetValue(type, out EntityHandle handle))
        {
            handle = type.IsConstructedGenericType || type.HasElementType ? Specification(type) : Reference(type);
            _types.Add(type, handle);
        }

        return handle;
    }

    /// <summary>Writes a type as a part of a signature.</summary>
    public void Write(SignatureTypeEncoder encoder, Type type)
    {
        if (type.IsGenericMethodParameter)
        {
            encoder.GenericMethodTypeParameter(type.GenericParameterPosition);
        }
        else if (type.IsGenericTypeParameter)
        {
            encoder.GenericTypeParameter(type.GenericParameterPosition);
        }
        else if (type.IsSZArray)
        {
            Write(encoder.SZArray(), type.GetElementType()!);
        }
        else if (type.IsPointer)
        {
            Write(encoder.Pointer(), type.GetElementType()!);
        }
        else if (type.IsGenericType)
        {
            WriteGeneric(encoder, type);
        }
        else if (PrimitiveOf(type) is { } primitive)
        {
            encoder.PrimitiveType(primitive);
        }
        else if (type.HasElementType)
        {
            throw new NotSupportedException($"A method with the type {type} cannot be in the profile.");
        }
        else
        {
            encoder.Type(Of(type), type.IsValueType);
        }
    }

    private static PrimitiveTypeCode? PrimitiveOf(Type type) => type.IsEnum
        ? null
        : Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean => PrimitiveTypeCode.Boolean,
            TypeCode.Char => PrimitiveTypeCode.Char,
            TypeCode.SByte => PrimitiveTypeCode.SByte,
            TypeCode.Byte => PrimitiveTypeCode.Byte,
            TypeCode.Int16 => PrimitiveTypeCode.Int16,
            TypeCode.UInt16 => PrimitiveTypeCode.UInt16,
            TypeCode.Int32 => PrimitiveTypeCode.Int32,
            TypeCode.UInt32 => PrimitiveTypeCode.UInt32,
            TypeCode.Int64 => PrimitiveTypeCode.Int64,
            TypeCode.UInt64 => PrimitiveTypeCode.UInt64,
            TypeCode.Single => PrimitiveTypeCode.Single,
            TypeCode.Double => PrimitiveTypeCode.Double,
            TypeCode.String => PrimitiveTypeCode.String,
            _ when type == typeof(object) => PrimitiveTypeCode.Object,
            _ when type == typeof(nint) => PrimitiveTypeCode.IntPtr,
            _ when type == typeof(nuint) => PrimitiveTypeCode.UIntPtr,
            _ when type == typeof(void) => PrimitiveTypeCode.Void,
            _ => null,
        };

    private void WriteGeneric(SignatureTypeEncoder encoder, Type type)
    {
        Type[] arguments = type.GetGenericArguments();
        GenericTypeArgumentsEncoder instance =
            encoder.GenericInstantiation(Of(type.GetGenericTypeDefinition()), arguments.Length, type.IsValueType);
        foreach (Type argument in arguments)
        {
            Write(instance.AddArgument(), argument);
        }
    }

    private TypeSpecificationHandle Specification(Type type)
    {
        BlobBuilder signature = new();
        Write(new BlobEncoder(signature).TypeSpecificationSignature(), type);
        return metadata.AddTypeSpecification(metadata.GetOrAddBlob(signature));
    }

    private TypeReferenceHandle Reference(Type type) => metadata.AddTypeReference(
        type.DeclaringType is { } outer ? Of(outer) : AssemblyOf(type),
        type.DeclaringType is null ? metadata.GetOrAddString(type.Namespace ?? string.Empty) : default,
        metadata.GetOrAddString(type.Name));

    private AssemblyReferenceHandle AssemblyOf(Type type)
    {
        string name = type.FullName == SharedArgument ? SharedArgumentAssembly : type.Assembly.GetName().Name!;
        if (!_assemblies.TryGetValue(name, out AssemblyReferenceHandle handle))
        {
            handle = metadata.AddAssemblyReference(metadata.GetOrAddString(name), new Version(), default, default, default, default);
            _assemblies.Add(name, handle);
        }

        return handle;
    }
}
