using Intercom.OpenApi.Lowering;

namespace Intercom.OpenApi.Emit.Sources;

/// <summary>The files of methods that a client has besides those of its operations: one for its interface, one for its class.</summary>
internal static class PartialClient
{
    private static readonly string[] Usings = ["System", "System.IO", "System.Threading", "System.Threading.Tasks"];

    /// <summary>Writes the files.</summary>
    /// <param name="client">Any method of the client.</param>
    /// <param name="feature">What the methods are for, as a part of the names of the files.</param>
    /// <param name="declarations">The members of the interface, with documentation.</param>
    /// <param name="implementations">The members of the class.</param>
    public static IEnumerable<(string Path, string Text)> Write(
        ClientMethod client,
        string feature,
        IEnumerable<string> declarations,
        IEnumerable<string> implementations)
    {
        yield return ($"Clients/{client.Interface}.{feature}.g.cs", File($"public partial interface {client.Interface}", declarations));
        yield return ($"Clients/{client.Client}.{feature}.g.cs", File($"public partial class {client.Client}", implementations));
    }

    /// <summary>Writes one file.</summary>
    /// <param name="type">The declaration of its type.</param>
    /// <param name="members">The members of the type.</param>
    public static string File(string type, IEnumerable<string> members) => GeneratedText.File(Usings, $$"""
        {{type}}
        {
        {{string.Join("\n\n", members)}}
        }

        """);

    /// <summary>The declaration of a method.</summary>
    public static string Signature(string result, string name, IEnumerable<MethodParameter> parameters, params string[] more)
    {
        List<MethodParameter> all = [.. parameters];
        IEnumerable<string> declared = all
            .Where(parameter => parameter.IsRequired)
            .Concat(all.Where(parameter => !parameter.IsRequired))
            .Select(parameter => parameter.Declaration);
        string[] last = ["RequestOptions? options = null", "CancellationToken cancellationToken = default"];
        return $"{result} {name}Async({string.Join(", ", declared.Concat(more).Concat(last))})";
    }

    /// <summary>The documentation of parameters.</summary>
    public static IEnumerable<string> Document(IEnumerable<MethodParameter> parameters)
    {
        List<MethodParameter> all = [.. parameters];
        return all.Where(parameter => parameter.IsRequired).Concat(all.Where(parameter => !parameter.IsRequired))
            .Select(parameter => $"<param name=\"{parameter.Name}\">{GeneratedText.DocumentationWithCode(parameter.Summary)}</param>");
    }

    /// <summary>A member, after the lines of its documentation.</summary>
    public static string Documented(IEnumerable<string> documentation, string member) =>
        string.Concat(documentation.Select(line => $"    /// {line}\n")) + "    " + member;

    /// <summary>The call of a method by its arguments in their order; the options and the token come last.</summary>
    /// <param name="method">The method.</param>
    /// <param name="identifier">What to give for the parameter in its path; null for the parameter of the same name.</param>
    /// <param name="token">The cancellation token.</param>
    public static string Call(ClientMethod method, string? identifier, string token) =>
        $"{method.Name}("
        + string.Concat(method.Parameters
            .Select(parameter => (parameter.IsPath && identifier is not null ? identifier : parameter.Name) + ", "))
        + $"options, {token})";
}
