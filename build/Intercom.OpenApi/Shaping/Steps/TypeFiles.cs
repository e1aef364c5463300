using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Shaping.Steps;

/// <summary>
/// Turns binary properties of a form into files, with name and media type. A schema that is also used as JSON is copied first.
/// </summary>
public sealed class TypeFiles : IDescriptionStep
{
    public void Apply(ApiDescription description)
    {
        foreach (Operation operation in description.Operations)
        {
            string? call = (string?)operation.Definition[SpecExtensions.BodyCall];
            if (call is LowerBodies.FormCall or LowerBodies.MultipartCall)
            {
                JObject form = Form(description, operation);
                if (call == LowerBodies.MultipartCall)
                {
                    TypeProperties(description, form, $"{operation.Place} request body");
                }
            }
        }
    }

    // A form has fields, whatever the description says of it.
    private static JObject Form(ApiDescription description, Operation operation)
    {
        JObject schema = (JObject)ApiDescription.MediaTypes(operation.Definition["requestBody"]).Single().Value["schema"]!;
        JObject form = Own(description, schema, operation.Place);
        if (form["properties"] is null && Composition.UnionVariants(form).Count == 0)
        {
            form["type"] = "object";
            form["properties"] = new JObject();
            form.Remove("format");
            form.Remove("items");
        }

        return form;
    }

    private static JObject Own(ApiDescription description, JObject schema, string place)
    {
        JObject form = description.Resolve(schema, place);
        bool isShared = ApiDescription.ReferenceName(schema) is { } name && description.AllReferences().Count(other => other == name) > 1;
        if (!isShared)
        {
            return form;
        }

        JObject copy = description.Copies.Copy(form);
        copy.Remove(SpecExtensions.Name);
        schema.Replace(copy);
        return copy;
    }

    private static void TypeProperties(ApiDescription description, JObject form, string place)
    {
        foreach (JProperty property in (form["properties"] as JObject ?? []).Properties().ToList())
        {
            Type(description, (JObject)property.Value, $"{place}.{property.Name}");
        }

        foreach (JObject variant in Composition.UnionVariants(form))
        {
            TypeProperties(description, Own(description, variant, place), place);
        }
    }

    private static void Type(ApiDescription description, JObject property, string place)
    {
        JObject resolved = description.Resolve(property, place);
        if (IsFile(resolved))
        {
            Replace(description, property);
        }
        else if ((string?)resolved["type"] == "array" && resolved["items"] is JObject items && IsFile(description.Resolve(items, place)))
        {
            if (resolved != property)
            {
                JObject copy = description.Copies.Copy(resolved);
                property.Replace(copy);
                items = (JObject)copy["items"]!;
            }

            Replace(description, items);
        }
    }

    private static bool IsFile(JObject schema) => (string?)schema["type"] == "string" && (string?)schema["format"] == "binary";

    private static void Replace(ApiDescription description, JObject schema)
    {
        JObject reference = PlaceholderComponent.Reference(description, PlaceholderComponent.Upload);
        foreach (string member in new[] { "description", "nullable", SpecExtensions.Name }.Where(schema.ContainsKey))
        {
            reference[member] = schema[member];
        }

        schema.Replace(reference);
    }
}
