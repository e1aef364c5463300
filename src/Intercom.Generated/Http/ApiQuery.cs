using System.Text;

namespace Intercom;

/// <summary>The parameters of a query, in the order in which they are sent.</summary>
internal sealed class ApiQuery
{
    // Values as they are sent, so that what an address gives goes back unchanged.
    private readonly List<KeyValuePair<string, string>> _parameters = [];

    public static ApiQuery Parse(string query)
    {
        ApiQuery parsed = new();
        foreach (string parameter in query.Split(['&'], StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = parameter.Split(['='], 2);
            parsed._parameters.Add(new(Uri.UnescapeDataString(parts[0].Replace('+', ' ')), parts.Length > 1 ? parts[1] : string.Empty));
        }

        return parsed;
    }

    public ApiQuery Copy()
    {
        ApiQuery copy = new();
        copy._parameters.AddRange(_parameters);
        return copy;
    }

    public void Add(string name, string value) => _parameters.Add(new(name, Uri.EscapeDataString(value)));

    /// <summary>Adds one parameter of several values.</summary>
    /// <param name="name">The name.</param>
    /// <param name="values">The values.</param>
    /// <param name="separator">What stands between them, as it is sent.</param>
    public void AddJoined(string name, IEnumerable<string> values, string separator) =>
        _parameters.Add(new(name, string.Join(separator, values.Select(Uri.EscapeDataString))));

    public void Replace(string name, string value)
    {
        _parameters.RemoveAll(parameter => parameter.Key == name);
        Add(name, value);
    }

    /// <summary>Takes over all parameters of another query, in place of those of their names.</summary>
    public void Merge(ApiQuery other)
    {
        _parameters.RemoveAll(parameter => other._parameters.Exists(taken => taken.Key == parameter.Key));
        _parameters.AddRange(other._parameters);
    }

    /// <summary>The value of the first parameter of a name, as it is sent; null when there is none.</summary>
    public string? Find(string name) => _parameters.Find(parameter => parameter.Key == name).Value;

    /// <summary>The query without question mark; empty when it has no parameters.</summary>
    public override string ToString()
    {
        StringBuilder text = new();
        foreach (KeyValuePair<string, string> parameter in _parameters)
        {
            text.Append(text.Length > 0 ? "&" : string.Empty)
                .Append(Uri.EscapeDataString(parameter.Key)).Append('=').Append(parameter.Value);
        }

        return text.ToString();
    }
}
