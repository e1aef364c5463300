using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Naming;

/// <summary>Names a type that the description defines inline: by its owner, and the members that lead to it.</summary>
public static class InlineTypeNamer
{
    public static string Of(ApiDescription description, JObject schema)
    {
        List<string> members = [];
        for (JToken? token = schema; token is not null; token = token.Parent)
        {
            if (token is not JProperty property)
            {
                continue;
            }

            if (property.Parent == description.Schemas)
            {
                return CSharpName.OfComponent(property) + string.Concat(members);
            }

            if (property.Parent?.Parent is JProperty { Name: "properties" })
            {
                members.Insert(0, CSharpName.Pascal(property.Name));
            }
            else if (property.Name is "requestBody" or "responses" or "parameters")
            {
                members.Insert(0, property.Name switch { "requestBody" => "Request", "responses" => "Response", _ => "Parameter" });
                return OperationName(description, property.Parent as JObject) + string.Concat(members);
            }
        }

        return string.Concat(members);
    }

    private static string OperationName(ApiDescription description, JObject? definition) =>
        string.Concat(
            (
                description.Operations
                    .FirstOrDefault(operation => operation.Definition == definition)?.Id ?? string.Empty).Split('_').Reverse());
}
