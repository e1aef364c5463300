using Intercom.OpenApi.Emit;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Emit;

public class TemplateFolderTests
{
    [Test]
    public void Each_run_has_a_mark_of_its_own_and_all_templates_carry_it()
    {
        using TemporaryFolder folder = new();
        TemplateFolder first = new(ThisRepository.Files.Templates);
        TemplateFolder second = new(ThisRepository.Files.Templates);

        first.WriteTo(folder.PathOf("first"));
        second.WriteTo(folder.PathOf("second"));

        first.Separator.Should().NotBe(second.Separator).And.MatchRegex("^//@@FILE-[0-9a-f]{32} $");
        string[] marked =
        [
            .. Directory.EnumerateFiles(folder.PathOf("first"))
                .Select(File.ReadAllText)
                .Where(text => text.Contains("@@FILE", StringComparison.Ordinal)),
        ];
        marked.Should().HaveCount(4).And.OnlyContain(
            text => text.Contains(first.Separator, StringComparison.Ordinal) && !text.Contains("//@@FILE ", StringComparison.Ordinal));
    }

    [Test]
    public void A_template_that_is_gone_does_not_stay_from_an_earlier_run()
    {
        using TemporaryFolder folder = new();
        folder.Write("marked/Old.liquid", "old");

        new TemplateFolder(ThisRepository.Files.Templates).WriteTo(folder.PathOf("marked"));

        File.Exists(folder.PathOf("marked/Old.liquid")).Should().BeFalse();
    }
}
