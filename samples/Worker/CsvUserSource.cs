using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;

namespace Worker;

/// <summary>Reads users from a file, in place of the database of an application.</summary>
/// <param name="options">The settings, which name the file.</param>
public sealed class CsvUserSource(IOptions<UserSyncOptions> options) : IUserSource
{
    /// <inheritdoc />
    public async IAsyncEnumerable<User> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (string line in File.ReadLinesAsync(options.Value.File, cancellationToken))
        {
            if (line.Split(',') is [{ Length: > 0 } id, { Length: > 0 } email, .. string[] rest])
            {
                yield return new User(id, email, rest.FirstOrDefault());
            }
        }
    }
}
