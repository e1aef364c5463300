using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Intercom;

/// <summary>A row of an export: the text of each column in the CSV file.</summary>
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

    /// <summary>The column names, in the order of the file. All rows of a file share the list.</summary>
    public IReadOnlyList<string> Columns => _columns.Names;

    /// <summary>
    /// The values, in the order of the columns; empty text for no value. A malformed row can have fewer or more values than there are
    /// columns.
    /// </summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>
    /// The value of a column; null when the file has no such column, or the row ends before it. The first of several columns with the same
    /// name.
    /// </summary>
    /// <param name="column">The column name. It is case-sensitive.</param>
    public string? this[string column] => _columns.Find(column) is { } place && place < Values.Count ? Values[place] : null;

    /// <summary>
    /// Deserializes the row to a model whose JSON properties are named as the columns, such as <c>DataExportRow</c> for the content export.
    /// Empty values stay unset; unknown columns are kept in <see cref="IntercomModel.AdditionalProperties" />.
    /// </summary>
    /// <typeparam name="T">The type of the model.</typeparam>
    /// <exception cref="IntercomSerializationException">A value does not match the type of its property.</exception>
    public T ReadAs<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>()
        where T : IntercomModel
    {
        using PooledBuffer json = new();
        using (Utf8JsonWriter writer = new(json, IntercomJson.WriterOptions))
        {
            Write(writer);
        }

        return IntercomJson.Read<T>(json.Written, Unreadable<T>)!;
    }

    /// <summary>Returns the number of values, without the values.</summary>
    public override string ToString() => FormattableString.Invariant($"{Values.Count} values of {Columns.Count} columns");

    private static IntercomSerializationException Unreadable<T>(string path, string reason, Exception? cause) =>
        new(typeof(T).Name, path, reason, cause);

    private void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        foreach (string column in Columns.Distinct(StringComparer.Ordinal))
        {
            if (this[column] is { Length: > 0 } value)
            {
                writer.WriteString(column, value);
            }
        }

        writer.WriteEndObject();
    }
}
