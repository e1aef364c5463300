using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Naming.Steps;

/// <summary>Sorts the parameters of the path by their order in the path, before all others.</summary>
public sealed class OrderParameters : IDescriptionStep
{
    public void Apply(ApiDescription description)
    {
        foreach (Operation operation in description.Operations.Where(operation => operation.Definition["parameters"] is JArray))
        {
            operation.Definition["parameters"] = new JArray(operation.Parameters.OrderBy(parameter => Place(operation.Path, parameter)));
        }
    }

    private static int Place(string path, JObject parameter)
    {
        int place = (string?)parameter["in"] == "path" ? path.IndexOf($"{{{parameter["name"]}}}", StringComparison.Ordinal) : -1;
        return place < 0 ? int.MaxValue : place;
    }
}
