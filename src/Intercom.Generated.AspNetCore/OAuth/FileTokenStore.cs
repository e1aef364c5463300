using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Intercom.AspNetCore;

/// <summary>
/// Stores each token in a file of its own, encrypted with the keys of data protection. Only the user of the process can read it.
/// </summary>
internal sealed class FileTokenStore(string folder, IDataProtectionProvider protection) : IIntercomTokenStore
{
    private readonly IDataProtector _protector = protection.CreateProtector("Intercom.Generated.WorkspaceTokens");

    public async ValueTask<WorkspaceToken?> FindAsync(string appId, CancellationToken cancellationToken)
    {
        try
        {
            byte[] content = await File.ReadAllBytesAsync(PathOf(appId), cancellationToken).ConfigureAwait(false);
            StoredToken token = JsonSerializer.Deserialize(_protector.Unprotect(content), StoredTokenContext.Default.StoredToken)!;
            return new WorkspaceToken(appId, token.AccessToken, ReadRegion(token.Region));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (CryptographicException exception)
        {
            throw new InvalidOperationException(
                $"The token of workspace '{appId}' cannot be decrypted. Keep the keys of data protection, and share them among processes; "
                + "or install the app in the workspace again.",
                exception);
        }
    }

    // A reader has the old file or the new one, never a part.
    public async ValueTask SaveAsync(WorkspaceToken token, CancellationToken cancellationToken)
    {
        StoredToken content = new(token.AccessToken, token.Region.BaseAddress.AbsoluteUri);
        byte[] encrypted = _protector.Protect(JsonSerializer.SerializeToUtf8Bytes(content, StoredTokenContext.Default.StoredToken));
        Directory.CreateDirectory(folder);
        string path = PathOf(token.AppId);
        string temporary = $"{path}.{Guid.NewGuid():N}";
        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        FileStream stream = new(temporary, options);
        await using (stream.ConfigureAwait(false))
        {
            await stream.WriteAsync(encrypted, cancellationToken).ConfigureAwait(false);
        }

        File.Move(temporary, path, overwrite: true);
    }

    public ValueTask RemoveAsync(string appId, CancellationToken cancellationToken)
    {
        if (Directory.Exists(folder))
        {
            File.Delete(PathOf(appId));
        }

        return ValueTask.CompletedTask;
    }

    private static IntercomRegion ReadRegion(string address) =>
        IntercomRegion.Known.FirstOrDefault(region => region.BaseAddress.AbsoluteUri == address)
        ?? IntercomRegion.Custom(new Uri(address));

    // The identifier comes from outside, and is no file name.
    private string PathOf(string appId) =>
        Path.Combine(folder, Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(appId))) + ".token");
}
