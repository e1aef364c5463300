using System.Text.Json;

namespace Intercom;

/// <summary>A field of a form.</summary>
internal sealed class FormField
{
    private FormField(string name, string? text, bool isJson, IntercomUpload? upload)
    {
        Name = name;
        Text = text;
        IsJson = isJson;
        Upload = upload;
    }

    public string Name { get; }

    /// <summary>The value; null for a file.</summary>
    public string? Text { get; }

    /// <summary>Indicates whether the value is an object, written as JSON.</summary>
    public bool IsJson { get; }

    /// <summary>The file; null for a value.</summary>
    public IntercomUpload? Upload { get; }

    /// <summary>Returns the fields of a form: all properties that are assigned and not null.</summary>
    /// <exception cref="ArgumentException">The form lacks a value that the operation requires.</exception>
    public static IReadOnlyList<FormField> Of(IntercomModel form)
    {
        IntercomModel model = (form ?? throw new ArgumentNullException(nameof(form))).ForSending();
        RequestCheck.Validate(model);
        IEnumerable<FormField> known =
            Enumerable.Range(0, model.CountMembers()).Where(model.IsAssigned).SelectMany(member => Of(model, member));
        IEnumerable<FormField> others =
            (model.UnknownMembers?.Members ?? []).SelectMany(member => Of(member.Key, JsonTree.Parse(member.Value)));
        return [.. known, .. others];
    }

    private static IEnumerable<FormField> Of(IntercomModel model, int member)
    {
        string name = model.NameOf(member);
        return model.GetValue(member) switch
        {
            null => [],
            IntercomUpload upload => [new FormField(name, text: null, isJson: false, upload)],
            IEnumerable<IntercomUpload> uploads => uploads.Select(upload => new FormField(name, text: null, isJson: false, upload)),
            _ => Of(name, JsonTree.Parse(WriteValue(model, member))),
        };
    }

    private static byte[] WriteValue(IntercomModel model, int member)
    {
        using PooledBuffer json = new();
        using (Utf8JsonWriter writer = new(json, IntercomJson.WriterOptions))
        {
            model.WriteValue(writer, member);
        }

        return json.ToArray();
    }

    private static IEnumerable<FormField> Of(string name, JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().SelectMany(item => Of(name, item)),
        JsonValueKind.Object => [new FormField(name, json.GetRawText(), isJson: true, upload: null)],
        JsonValueKind.Null => [],
        _ => [new FormField(name, QueryText.Of(JsonTree.ScalarOf(json), name), isJson: false, upload: null)],
    };
}
