using System.Text.Json;

namespace Intercom;

/// <summary>Models of one class by name.</summary>
internal sealed class ModelMap<T>(ModelFormat<T> format) : ModelMap
    where T : IntercomModel
{
    public override void Read(ref Utf8JsonReader reader, string name) => Set(name, format.Read(ref reader));
}
