using Intercom.OpenApi.Description;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Lowering.Steps;

/// <summary>The documentation of an abstract class names the classes that can be made, since the class itself cannot.</summary>
public sealed class NameBranches : ILoweringStep
{
    public void Apply(ApiDescription description)
    {
        foreach (JProperty component in description.Schemas.Properties().Where(component => IsAbstract(component.Value)))
        {
            component.Value["description"] = $"{(string?)component.Value["description"]} Made as {Join([.. Classes(description, component.Name)])}.".TrimStart();
        }
    }

    private static IEnumerable<string> Classes(ApiDescription description, string baseName) => description.Schemas.Properties()
        .Where(component => (string?)component.Value[Marks.Base] == baseName)
        .SelectMany(component => IsAbstract(component.Value) ? Classes(description, component.Name) : [component.Name]);

    private static bool IsAbstract(JToken schema) => (bool?)schema[Marks.Abstract] == true;

    private static string Join(IReadOnlyList<string> names) =>
        names.Count > 1 ? $"{string.Join(", ", names.Take(names.Count - 1))} or {names[^1]}" : names.Single();
}
