namespace Intercom;

/// <summary>An object within an item.</summary>
/// <param name="path">The names of the properties that lead to it, separated by dots.</param>
/// <param name="model">The class of the object.</param>
internal sealed class WebhookContent(string path, Type model)
{
    private readonly string[] _names = path.Split('.');

    /// <summary>The property of the item that the path begins with.</summary>
    public string Property => _names[0];

    public IReadOnlyList<string> Names => _names;

    public Type Model { get; } = model;
}
