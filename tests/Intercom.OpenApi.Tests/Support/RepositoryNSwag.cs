using Intercom.OpenApi.Emit;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Support;

/// <summary>
/// The NSwag of this repository, which is asked once for the settings that it knows: its start takes longer than its work.
/// </summary>
internal sealed class RepositoryNSwag : INSwag
{
    private static readonly NSwagTool Tool = new(ThisRepository.NSwagAssembly);

    private static readonly Lazy<JObject> Settings = new(Tool.KnownSettings);

    public static RepositoryNSwag Instance { get; } = new();

    public JObject KnownSettings() => (JObject)Settings.Value.DeepClone();

    public void Run(string document) => Tool.Run(document);
}
