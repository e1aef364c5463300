namespace Intercom;

/// <summary>The columns of a CSV file, shared by its rows. A lookup by name finds the first of several columns with that name.</summary>
internal sealed class ExportColumns
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    public ExportColumns(string[] names)
    {
        Names = names;
        for (int place = names.Length - 1; place >= 0; place--)
        {
            _places[names[place]] = place;
        }
    }

    public IReadOnlyList<string> Names { get; }

    public int? Find(string name) => _places.TryGetValue(name, out int place) ? place : null;
}
