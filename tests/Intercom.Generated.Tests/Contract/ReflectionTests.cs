using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Intercom.Tests.Contract;

/// <summary>Models are read and written without reflection, which is slow in the first request and fails in a trimmed program.</summary>
public class ReflectionTests
{
    private static readonly string[] Reflection =
    [
        "PropertyInfo", "FieldInfo", "MethodInfo", "ConstructorInfo", "MemberInfo", "GetProperty", "GetProperties", "GetField",
        "GetFields", "GetMethod", "GetMethods", "GetConstructor", "GetConstructors", "GetMembers", "GetCustomAttribute",
        "GetCustomAttributes", "MakeGenericType", "MakeGenericMethod", "DynamicInvoke",
    ];

    // The first finds the members that an application adds to models, the second the variants of an abstract class by its converter, once.
    private static readonly string[] Exceptions =
        ["Serialization/Models/OwnContractResolver.cs", "Serialization/Models/VariantReader.cs"];

    [Test]
    public void Only_the_members_of_an_application_are_found_by_reflection() =>
        Rooms.Sources()
            .Where(source => source.Key.StartsWith("Serialization/", StringComparison.Ordinal) && UsesReflection(source.Value))
            .Select(source => source.Key)
            .Should().BeEquivalentTo(Exceptions);

    [Test]
    public void Generated_models_do_not_use_reflection()
    {
        string[] models = Directory.GetFiles(Path.Combine(Rooms.Root, "Generated", "Models"), "*.cs");

        models.Should().HaveCountGreaterThan(100);
        models.Where(path => UsesReflection(File.ReadAllText(path))).Should().BeEmpty();
    }

    [TestCase("class A { object B(object c) => c.GetType().GetProperty(\"D\")!.GetValue(c)!; }", true)]
    [TestCase("class A { string B(string c) => c.Trim(); }", false)]
    public void Reflection_is_recognized(string source, bool isReflection) => UsesReflection(source).Should().Be(isReflection);

    private static bool UsesReflection(string source) => CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes()
        .OfType<SimpleNameSyntax>()
        .Any(name => Reflection.Contains(name.Identifier.Text, StringComparer.Ordinal));
}
