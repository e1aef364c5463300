using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom;

/// <summary>A row of an export: the text of each column, as the CSV file has it.</summary>
public sealed class ExportRow
{
    private readonly ExportColumns _columns;

    internal ExportRow(string? file, ExportColumns columns, IReadOnlyList<string> values)
    {
        File = file;
        _columns = columns;
        Values = values;
    }

    /// <summary>The name of the CSV file in the archive; null when the export is a single file.</summary>
    public string? File { get; }

    /// <summary>The names of the columns, in the order of the file. The same list for all rows of a file.</summary>
    public IReadOnlyList<string> Columns => _columns.Names;

    /// <summary>The values in the order of the columns; empty text where there is none. Fewer or more than there are columns where the file has it so.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>The value of a column; null when the file has no such column, or the row ends before it. Of columns with the same name, the first.</summary>
    /// <param name="column">The name of the column, in the case of the file.</param>
    public string? this[string column] => _columns.Find(column) is { } place && place < Values.Count ? Values[place] : null;

    /// <summary>
    /// Reads the row as a model whose members are named as the columns, such as <c>DataExportRow</c> for the export of content. Empty values are left out;
    /// columns that the model does not know are kept in <see cref="IntercomModel.AdditionalProperties" />.
    /// </summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <exception cref="IntercomSerializationException">A value does not fit into the model.</exception>
    public T ReadAs<T>()
        where T : IntercomModel
    {
        JObject members = [];
        foreach (string column in Columns)
        {
            if (this[column] is { Length: > 0 } value)
            {
                members[column] = value;
            }
        }

        try
        {
            return members.ToObject<T>(NewtonsoftJson.Serializer)!;
        }
        catch (JsonException exception)
        {
            throw new IntercomSerializationException(typeof(T).Name, string.Empty, exception.Message, exception);
        }
    }

    /// <summary>The number of values, without them.</summary>
    public override string ToString() => FormattableString.Invariant($"{Values.Count} values of {Columns.Count} columns");
}
