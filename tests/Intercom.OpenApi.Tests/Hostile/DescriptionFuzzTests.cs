using System.Globalization;
using System.Text.RegularExpressions;
using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Emit;
using Intercom.OpenApi.Pipeline;
using Intercom.OpenApi.Tests.Support;
using Intercom.OpenApi.Update;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Hostile;

/// <summary>
/// Descriptions spoiled by chance, the same in each run, for as long as INTERCOM_FUZZ_SECONDS says: each is generated, or rejected with a
/// message that names a place.
/// </summary>
public partial class DescriptionFuzzTests
{
    private const int Seed = 20_240_101;

    // As much as the tool itself has, so that what overflows it here overflows it there.
    private const int StackSize = 256 * 1024 * 1024;

    private const int MaximumFaults = 20;

    private const long MaximumBytesOfPart = 1L << 30;
    private const long MaximumBytesOfWhole = 4L << 30;

    private static readonly Lazy<JObject> Own = new(() => YamlFile.Read(ThisRepository.Files.Description));

    private static TimeSpan Budget =>
        TimeSpan.FromSeconds(
            double.Parse(Environment.GetEnvironmentVariable("INTERCOM_FUZZ_SECONDS") ?? "2", CultureInfo.InvariantCulture));

    [Test]
    public void Samples() => Fuzz(MaximumBytesOfPart, 10, mutator =>
    {
        JObject document = Sample.Skeleton();
        _ = new Sample(document, "0");
        _ = new Sample(document, "1");
        return document;
    });

    [Test]
    public void Parts_of_the_description_of_this_repository() => Fuzz(MaximumBytesOfPart, 5, Part);

    [Test]
    public void The_whole_description_of_this_repository() => Fuzz(MaximumBytesOfWhole, 1, mutator => (JObject)Own.Value.DeepClone());

    // One operation or a few of one path, with all that they refer to.
    private static JObject Part(DescriptionMutator mutator)
    {
        JObject document = (JObject)Own.Value.DeepClone();
        ApiDescription description = new(document);
        JProperty path = mutator.Pick<JProperty>([.. ((JObject)document["paths"]!).Properties()]);
        document["paths"] = new JObject(path);
        HashSet<string> reached = description.Reachable([path.Value, document["components"]!["responses"]!]);
        foreach (
            JProperty schema in description.Schemas
                .Properties()
                .Where(schema => schema.Name != "intercom_version" && !reached.Contains(schema.Name))
                .ToList())
        {
            schema.Remove();
        }

        return document;
    }

    private static void Fuzz(long maximumBytes, int minimum, Func<DescriptionMutator, JObject> create)
    {
        List<string> faults = [];
        int accepted = 0;
        int count = 0;
        Thread thread = new(
            () =>
            {
                using CancellationTokenSource budget = new(Budget);
                for (; count < minimum || (!budget.IsCancellationRequested && faults.Count < MaximumFaults); count++)
                {
                    DescriptionMutator mutator = new(Seed + count);
                    string text = mutator.Spoil(create(mutator));
                    try
                    {
                        accepted += Use(text, maximumBytes) ? 1 : 0;
                    }
                    catch (Exception exception)
                    {
                        faults.Add($"Input {count} of seed {Seed}: {exception}\n{text[..Math.Min(text.Length, 20_000)]}");
                    }
                }
            },
            StackSize);
        thread.Start();
        thread.Join();

        TestContext.Out.WriteLine($"{count} inputs, {accepted} accepted");
        faults.Should().BeEmpty();
    }

    private static bool Use(string text, long maximumBytes)
    {
        using TemporaryFolder folder = new();
        string incoming = folder.Write("incoming", text);
        Repository repository = new(folder.PathOf("repository"));
        Directory.CreateDirectory(repository.Overlays);
        long before = GC.GetAllocatedBytesForCurrentThread();
        bool isAccepted = IsAccepted(repository, incoming, folder.PathOf("out"));
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(maximumBytes);

        string[] written =
        [
            .. Directory.EnumerateFiles(folder.Root, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(folder.Root, file).Replace('\\', '/')),
        ];
        written.Should().OnlyContain(
            file => file == "incoming"
                || file == "repository/openapi/intercom.yaml"
                || file == "repository/openapi/review.yaml"
                || file == "repository/docs/operations.md"
                || file.StartsWith("out/", StringComparison.Ordinal));
        foreach (string source in written.Where(file => file.EndsWith(".cs", StringComparison.Ordinal)))
        {
            source.Should().NotEndWithEquivalentOf("Pwned.cs");
            HarmlessSource.Check(source, File.ReadAllText(folder.PathOf(source)));
        }

        return isAccepted;
    }

    private static bool IsAccepted(Repository repository, string incoming, string output)
    {
        try
        {
            Updater updater = new(repository);
            DescriptionUpdate update = updater.Read(incoming, version: null, keepsDescriptions: true, []);
            updater.Write(update);
            Dictionary<string, string> files = new(
                ClientSources.Write(update.Prepared.Lowered, update.Prepared.Bundle),
                StringComparer.Ordinal);
            files.Add(GeneratedNames.FileName, GeneratedNames.Write(files.Keys, update.Prepared.Lowered));
            files.Add("types.json", JsonFile.Format(update.Prepared.Lowered.Root[SpecExtensions.ComponentTypes]!));
            new OutputFolder(output, OutputFolder.DefaultNameComparer).Write(files);
        }
        catch (DescriptionException exception)
        {
            exception.Message.Should().MatchRegex(Place());
            return false;
        }

        // What was accepted once is the description of a repository, which every build reads.
        PreparedDescription.Load(repository);
        return true;
    }

    [GeneratedRegex(
        @"incoming|schema |operation |parameter |path |paths|tag |server|info\.version|components|version such as"
        + @"|(GET|PUT|POST|DELETE|PATCH|HEAD|OPTIONS) /"
        + @"|^The (step|repair|import|check|search|list|comparison) |^As it comes",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Place();
}
