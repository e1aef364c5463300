using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Intercom.Testing.Tests;

/// <summary>
/// The server works on JSON. Only the methods that seed it take and return models, and each is left out where a version has no such model.
/// </summary>
internal sealed class GeneratedTypesTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Assembly Server = typeof(IntercomTestServer).Assembly;

    private static readonly Assembly Library = typeof(IntercomClient).Assembly;

    private static readonly HashSet<string> Generated = GeneratedNames();

    [Test]
    public void The_assembly_refers_to_no_generated_type_but_those_of_the_methods_that_seed_it() =>
        ReferencedTypes().Where(IsGenerated).Should().NotBeEmpty().And.BeSubsetOf(SeedingMethods().SelectMany(Types));

    [Test]
    public void No_other_member_takes_returns_or_keeps_a_generated_type()
    {
        IEnumerable<MemberInfo> members = Server.GetTypes()
            .SelectMany(type => type.GetMembers(Declared))
            .Except(SeedingMethods());

        members.Where(member => Types(member).Any(IsGenerated)).Should().BeEmpty();
    }

    private static List<MethodInfo> SeedingMethods() => [.. typeof(IntercomTestServer).GetMethods()
        .Where(method => method.Name.StartsWith("Add", StringComparison.Ordinal) && IsGenerated(method.ReturnType))];

    private static IEnumerable<Type> Types(MemberInfo member) => member switch
    {
        MethodInfo method => method.GetParameters()
            .Select(parameter => parameter.ParameterType).Append(method.ReturnType).SelectMany(Parts),
        ConstructorInfo constructor => constructor.GetParameters().SelectMany(parameter => Parts(parameter.ParameterType)),
        FieldInfo field => Parts(field.FieldType),
        PropertyInfo property => Parts(property.PropertyType),
        _ => [],
    };

    private static IEnumerable<Type> Parts(Type type) =>
        type.GetGenericArguments().Append(type.GetElementType()).OfType<Type>().SelectMany(Parts).Append(type);

    private static bool IsGenerated(Type type) => type.Assembly == Library && Generated.Contains(type.Name);

    // The client, the regions and the versions, which lie beside these folders, are there for every description.
    private static HashSet<string> GeneratedNames()
    {
        string folder = typeof(GeneratedTypesTests).Assembly
            .GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(value => value.Key == "GeneratedFolder").Value!;
        return new[] { "Clients", "Models" }
            .SelectMany(area => Directory.EnumerateFiles(Path.Combine(folder, area), "*.g.cs"))
            .Select(path => Path.GetFileName(path)[..^".g.cs".Length])
            .ToHashSet(StringComparer.Ordinal);
    }

    private static List<Type> ReferencedTypes()
    {
        using PEReader file = new(File.OpenRead(Server.Location));
        MetadataReader metadata = file.GetMetadataReader();
        return [.. metadata.TypeReferences
            .Select(metadata.GetTypeReference)
            .Select(reference => Library.GetType($"{metadata.GetString(reference.Namespace)}.{metadata.GetString(reference.Name)}"))
            .OfType<Type>()];
    }
}
