using System.Text.Json;

namespace IntercomSync;

/// <summary>A JSON file of contacts, which is replaced as a whole: a run that fails leaves it unchanged.</summary>
/// <param name="path">The path of the file.</param>
public sealed class ContactFile(string path)
{
    public async Task<ContactCopy> ReadAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            return new ContactCopy(null, []);
        }

        await using FileStream stream = File.OpenRead(path);
        return await JsonSerializer.DeserializeAsync<ContactCopy>(stream, cancellationToken: cancellationToken)
            ?? throw new InvalidDataException($"{path} has no contacts. Delete it to copy all contacts again.");
    }

    public async Task WriteAsync(ContactCopy copy, CancellationToken cancellationToken)
    {
        string temporary = path + ".tmp";
        await using (FileStream stream = File.Create(temporary))
        {
            await JsonSerializer.SerializeAsync(stream, copy, cancellationToken: cancellationToken);
        }

        File.Move(temporary, path, overwrite: true);
    }
}
