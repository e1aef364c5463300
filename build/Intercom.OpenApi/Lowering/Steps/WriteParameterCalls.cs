using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Lowering.Steps;

/// <summary>Writes the call that adds a parameter of the path or of the query to a request.</summary>
public sealed class WriteParameterCalls : IDescriptionStep
{
    public void Apply(ApiDescription description)
    {
        foreach (JObject parameter in description.Operations.SelectMany(operation => operation.Parameters))
        {
            parameter[SpecExtensions.ParameterCall] = Call(parameter);
        }
    }

    private static string Call(JObject parameter)
    {
        string? constant = (string?)parameter["schema"]?[SpecExtensions.ConstantCode];
        string arguments = $"{parameter[SpecExtensions.NameCode]}, {constant ?? (string?)parameter[SpecExtensions.Name]}";
        if ((string?)parameter["in"] == "path")
        {
            return $".Path({arguments})";
        }

        if (parameter[SpecExtensions.PageMax] is { } maximum)
        {
            return $".PageSize({arguments}, {maximum})";
        }

        bool isRequired = (bool?)parameter["required"] == true;
        return (string?)parameter[SpecExtensions.QueryStyle] is { } style
            ? $"{Query(isRequired)}({arguments}, QueryStyle.{style})"
            : $"{Query(isRequired && constant is null && IsChecked(parameter["schema"]))}({arguments})";
    }

    private static string Query(bool isRequired) => isRequired ? ".RequiredQuery" : ".Query";

    // A request checks text and lists of text. Values of other types are never missing.
    private static bool IsChecked(JToken? schema)
    {
        string type = CSharpType.OfParameters.Element(schema);
        return type == "string" || type == CSharpType.OfParameters.ListOf("string");
    }
}
