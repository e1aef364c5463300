using System.Globalization;
using Intercom.ReadyToRun.Profile;

namespace Intercom.ReadyToRun.Images;

/// <summary>Compiles as many groups of methods as the maximum size of an image allows.</summary>
/// <param name="crossgen">The compiler.</param>
/// <param name="library">The assembly.</param>
/// <param name="profile">The groups, the most important first.</param>
/// <param name="maxSize">The maximum size of an image, in bytes.</param>
internal sealed class ImageCompiler(Crossgen crossgen, LibraryAssembly library, IReadOnlyList<MethodGroup> profile, long maxSize)
{
    /// <summary>Compiles the image for a platform.</summary>
    /// <param name="platform">The platform.</param>
    /// <param name="folder">The folder for the image.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>A line about the image.</returns>
    /// <exception cref="InvalidOperationException">The compiler failed, or the first group is too large.</exception>
    public async Task<string> CompileAsync(Platform platform, string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        string image = Path.Combine(folder, Path.GetFileName(library.Path));
        string attempt = Path.ChangeExtension(image, ".attempt");
        (int fitting, int tooMany) = (0, profile.Count + 1);
        long size = 0;
        for (int count = profile.Count; tooMany - fitting > 1; count = (fitting + tooMany) / 2)
        {
            long attempted = await CompileAsync(platform, count, attempt, cancellationToken).ConfigureAwait(false);
            if (attempted > maxSize)
            {
                EnsureMoreThanOne(count, platform, attempted);
                tooMany = count;
            }
            else
            {
                (fitting, size) = (count, attempted);
                File.Move(attempt, image, overwrite: true);
            }
        }

        File.Delete(attempt);
        return string.Create(
            CultureInfo.InvariantCulture, $"{platform.Name}: {size} bytes, {fitting} of {profile.Count} groups of methods");
    }

    private async Task<long> CompileAsync(Platform platform, int count, string image, CancellationToken cancellationToken)
    {
        string methods = Path.ChangeExtension(image, ".mibc");
        ProfileFile.Write(methods, library.Name, profile.Take(count).SelectMany(group => group.Methods));
        await crossgen.CompileAsync(library, platform, methods, image, cancellationToken).ConfigureAwait(false);
        return new FileInfo(image).Length;
    }

    private void EnsureMoreThanOne(int count, Platform platform, long size)
    {
        if (count == 1)
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture,
                $"The image for {platform.Name} has {size} bytes with the methods of {profile[0].Name} alone. The maximum is {maxSize}."));
        }
    }
}
