using System.Text;

namespace Intercom;

/// <summary>The query parameters of a request, in the order in which they are sent.</summary>
internal sealed class ApiQuery
{
    // Values are kept escaped, so that values from a URL are sent back unchanged.
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

    /// <summary>Adds one parameter with several values.</summary>
    /// <param name="name">The name.</param>
    /// <param name="values">The values.</param>
    /// <param name="separator">The escaped text between the values.</param>
    public void AddJoined(string name, IEnumerable<string> values, string separator) =>
        _parameters.Add(new(name, string.Join(separator, values.Select(Uri.EscapeDataString))));

    public void Replace(string name, string value)
    {
        _parameters.RemoveAll(parameter => parameter.Key == name);
        Add(name, value);
    }

    /// <summary>Adds all parameters of another query, and replaces those with the same names.</summary>
    public void Merge(ApiQuery other)
    {
        _parameters.RemoveAll(parameter => other._parameters.Exists(taken => taken.Key == parameter.Key));
        _parameters.AddRange(other._parameters);
    }

    /// <summary>Returns the first value of a parameter, escaped; null when there is none.</summary>
    public string? Find(string name) => _parameters.Find(parameter => parameter.Key == name).Value;

    /// <summary>Returns the query without question mark; empty when it has no parameters.</summary>
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
