using Intercom.OpenApi.CSharp;
using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Shaping.Steps;

/// <summary>
/// Gives forms and files the media type of JSON, which NSwag understands, and notes the call that sends them. Of several media types the
/// first of JSON, multipart, form and file is sent.
/// </summary>
public sealed class LowerBodies : IDescriptionStep
{
    /// <summary>The method that sends a form without files.</summary>
    public const string FormCall = ".FormBody(request)";

    /// <summary>The method that sends a form with files.</summary>
    public const string MultipartCall = ".MultipartBody(request)";

    private const string Json = "application/json";
    private const string Multipart = "multipart/form-data";
    private const string Form = "application/x-www-form-urlencoded";
    private const string Binary = "application/octet-stream";

    public void Apply(ApiDescription description)
    {
        foreach (Operation operation in description.Operations)
        {
            if (operation.Definition["requestBody"]?["content"] is JObject { Count: > 0 } content)
            {
                KeepOne(description, operation, content);
                Lower(description, operation, content.Properties().Single());
            }
        }
    }

    private static void KeepOne(ApiDescription description, Operation operation, JObject content)
    {
        List<JProperty> media = [.. content.Properties().OrderBy(Rank)];
        if (media.Count > 1)
        {
            description.Report(
                DiagnosticKind.Relaxed,
                operation.Place,
                $"its request body has the media types {string.Join(", ", media.Select(one => one.Name))}",
                "Keep one in openapi/overlays/10-corrections.yaml.",
                $"only {media[0].Name} is sent");
            media.Skip(1).ToList().ForEach(other => other.Remove());
        }
    }

    private static int Rank(JProperty media) => media.Name switch { Json => 0, Multipart => 1, Form => 2, _ => 3 };

    private static void Lower(ApiDescription description, Operation operation, JProperty media)
    {
        WireName.ValidateMediaType(media.Name.Replace("*", "x", StringComparison.Ordinal), operation.Place);
        switch (media.Name)
        {
            case Json:
                return;
            case Multipart or Form when media.Value["schema"] is JObject:
                operation.Definition[SpecExtensions.BodyCall] = media.Name == Form ? FormCall : MultipartCall;
                break;
            default:
                // Of a range of media types, the file says which it is.
                string type = media.Name.Contains('*', StringComparison.Ordinal) ? Binary : media.Name;
                operation.Definition[SpecExtensions.BodyCall] = $".Upload(request, {CSharpLiteral.Of(type)})";
                media.Value["schema"] = PlaceholderComponent.Reference(description, PlaceholderComponent.Upload);
                break;
        }

        media.Replace(new JProperty(Json, media.Value));
    }
}
