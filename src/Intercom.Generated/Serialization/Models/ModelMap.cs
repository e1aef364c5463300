using System.Text.Json;

namespace Intercom;

/// <summary>Models without a property, by name, in the order in which they were received or added.</summary>
internal abstract class ModelMap
{
    private readonly List<KeyValuePair<string, IntercomModel?>> _models = [];

    public IReadOnlyList<KeyValuePair<string, IntercomModel?>> All => _models;

    public bool Contains(string name) => IndexOf(name) >= 0;

    public IntercomModel? Find(string name) => IndexOf(name) is >= 0 and int index ? _models[index].Value : null;

    public void Set(string name, IntercomModel? model)
    {
        int index = IndexOf(name);
        if (index >= 0)
        {
            _models[index] = new(name, model);
        }
        else
        {
            _models.Add(new(name, model));
        }
    }

    public abstract void Read(ref Utf8JsonReader reader, string name);

    public void Write(Utf8JsonWriter writer)
    {
        foreach (KeyValuePair<string, IntercomModel?> member in _models)
        {
            writer.WritePropertyName(member.Key);
            ModelFormat.Write(writer, member.Value);
        }
    }

    private int IndexOf(string name) => _models.FindIndex(member => member.Key == name);
}
