using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Emit;

/// <summary>NSwag, by whatever means it is run.</summary>
public interface INSwag
{
    /// <summary>A document with every setting that this version has.</summary>
    JObject KnownSettings();

    /// <summary>Runs a document in which no variables are left.</summary>
    /// <param name="document">The path of the document.</param>
    void Run(string document);
}
