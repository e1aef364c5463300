using System.Reflection;
using System.Runtime.Loader;
using Intercom.OpenApi.Emit;
using Newtonsoft.Json.Linq;

namespace Intercom.Versions.Tests.Support;

/// <summary>NSwag in this process: its start takes longer than its work, and here it is started once for all versions.</summary>
internal sealed class InProcessNSwag : INSwag
{
    private readonly MethodInfo _load;
    private readonly Lazy<JObject> _knownSettings;

    private InProcessNSwag()
    {
        Folder folder = new(Path.GetDirectoryName(ThisRepository.NSwagAssembly)!);
        Type document = folder.LoadFromAssemblyName(new AssemblyName("NSwag.Commands")).GetType(
            "NSwag.Commands.NSwagDocument",
            throwOnError: true)!;
        _load = document.GetMethod("LoadWithTransformationsAsync", [typeof(string), typeof(string)])!;
        _knownSettings = new Lazy<JObject>(() => new NSwagTool(ThisRepository.NSwagAssembly).KnownSettings());
    }

    public static InProcessNSwag Instance { get; } = new();

    public JObject KnownSettings() => _knownSettings.Value;

    public void Run(string document) => RunAsync(document).GetAwaiter().GetResult();

    private async Task RunAsync(string path)
    {
        object document = await ResultAsync(_load.Invoke(null, [path, string.Empty])!);
        await ResultAsync(document.GetType().GetMethod("ExecuteAsync", Type.EmptyTypes)!.Invoke(document, null)!);
    }

    private static async Task<object> ResultAsync(object task)
    {
        await (Task)task;
        return task.GetType().GetProperty("Result")!.GetValue(task)!;
    }

    // NSwag brings assemblies that this process has in other versions.
    private sealed class Folder(string path) : AssemblyLoadContext("NSwag")
    {
        protected override Assembly? Load(AssemblyName name)
        {
            string file = Path.Combine(path, name.Name + ".dll");
            return File.Exists(file) ? LoadFromAssemblyPath(file) : null;
        }
    }
}
