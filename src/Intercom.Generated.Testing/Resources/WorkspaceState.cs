using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Resources;

/// <summary>The content of a workspace. A copy of it is a snapshot.</summary>
internal sealed class WorkspaceState
{
    private readonly Dictionary<string, RecordStore> _stores = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JObject> _settings = new(StringComparer.Ordinal);

    /// <summary>The stores that were used so far, by the name of their kind.</summary>
    public IReadOnlyDictionary<string, RecordStore> Stores => _stores;

    public RecordStore Store(ResourceKind kind)
    {
        if (!_stores.TryGetValue(kind.Name, out RecordStore? store))
        {
            store = new RecordStore(kind);
            _stores.Add(kind.Name, store);
        }

        return store;
    }

    /// <summary>Returns the next number of a sequence.</summary>
    public long Next(string sequence, long first = 1)
    {
        long number = _numbers.GetValueOrDefault(sequence, first);
        _numbers[sequence] = number + 1;
        return number;
    }

    /// <summary>Gets an object that exists once in a workspace, such as the IP allowlist. Changes of it are kept.</summary>
    public JObject Setting(string name)
    {
        if (!_settings.TryGetValue(name, out JObject? setting))
        {
            setting = [];
            _settings.Add(name, setting);
        }

        return setting;
    }

    public WorkspaceState Clone()
    {
        WorkspaceState clone = new();
        foreach ((string name, RecordStore store) in _stores)
        {
            clone._stores.Add(name, store.Clone());
        }

        foreach ((string name, long number) in _numbers)
        {
            clone._numbers.Add(name, number);
        }

        foreach ((string name, JObject setting) in _settings)
        {
            clone._settings.Add(name, (JObject)setting.DeepClone());
        }

        return clone;
    }
}
