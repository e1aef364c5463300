using System.Text;

namespace Intercom.Tests.Exports;

/// <summary>Forms of export files, and damaged ones.</summary>
public class ExportUnpackingTests
{
    private const string Csv = "id,name\n1,Ada\n2,Grace\n";

    private static readonly string LongCsv =
        "id,name\n" + string.Concat(Enumerable.Range(0, 3000).Select(number => $"{number},{number * 7919 % 10_007}\n"));

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(7)]
    [TestCase(4096)]
    public async Task Plain_text_gzip_and_zip_give_the_same_rows(int size)
    {
        foreach (byte[] file in new[] { Encoding.UTF8.GetBytes(LongCsv), Packed.Gzip(LongCsv), Packed.Zip(("data.csv", LongCsv)) })
        {
            List<ExportRow> rows =
                await ExportingIntercom.Of(() => new IntercomFile(new ChunkedStream(file, size))).ReadRowsAsync().ToListAsync();

            rows.Should().HaveCount(3000);
            rows[^1]["id"].Should().Be("2999");
        }
    }

    [TestCase(1)]
    [TestCase(5)]
    [TestCase(100_000)]
    public async Task Gzip_in_several_members_is_read_to_its_end(int size)
    {
        byte[] file = [.. Packed.Gzip("id,name\n"), .. Packed.Gzip("1,Ada\n"), .. Packed.Gzip("2,Grace\n")];

        (await TextAsync(ExportingIntercom.Of(() => new IntercomFile(new ChunkedStream(file, size))))).Should().Be(Csv);
    }

    [Test]
    public async Task Truncated_gzip_throws_an_exception_of_this_library()
    {
        byte[] file = Packed.Gzip(LongCsv[..2000]);
        foreach (int length in Enumerable.Range(4, file.Length - 4))
        {
            await FluentActions.Awaiting(() => TextAsync(ExportingIntercom.Of(file[..length])))
                .Should().ThrowAsync<IntercomJobException>($"{length} of {file.Length} bytes came");
        }
    }

    [Test]
    public async Task Truncated_zip_throws_an_exception_of_this_library()
    {
        byte[] file = Packed.Zip(("a.csv", Csv), ("b.csv", Csv));
        foreach (int length in Enumerable.Range(4, file.Length - 4))
        {
            await FluentActions.Awaiting(() => RowsAsync(ExportingIntercom.Of(file[..length])))
                .Should().ThrowAsync<IntercomJobException>($"{length} of {file.Length} bytes came");
        }
    }

    [Test]
    public async Task The_exception_for_a_damaged_file_has_the_job_and_the_reason()
    {
        byte[] file = Packed.Gzip(LongCsv);
        file[^8] ^= 1;

        IntercomJobException error =
            (await FluentActions.Awaiting(() => RowsAsync(ExportingIntercom.Of(file))).Should().ThrowAsync<IntercomJobException>()).Which;

        (error.JobId, error.Status, error.IsTransient).Should().Be(("7", "completed", false));
        error.Message.Should().StartWith("Job 7 is completed: its file cannot be unpacked: ");
        error.InnerException.Should().BeOfType<InvalidDataException>();
    }

    [Test]
    public async Task A_wrong_byte_anywhere_in_an_archive_throws_no_other_exception()
    {
        byte[] file = Packed.Zip(("a.csv", Csv));
        foreach (int place in Enumerable.Range(4, file.Length - 4))
        {
            byte[] damaged = [.. file];
            damaged[place] ^= 0xFF;
            try
            {
                await RowsAsync(ExportingIntercom.Of(damaged));
            }
            catch (IntercomJobException error)
            {
                error.JobId.Should().Be("7");
            }
        }
    }

    [Test]
    public async Task A_file_in_an_archive_that_is_shorter_than_declared_throws_an_exception_of_this_library()
    {
        const int PlaceOfLength = 24;
        byte[] file = Packed.Zip(("a.csv", Csv));
        int contents = file.AsSpan().IndexOf("PK\u0001\u0002"u8);
        file[contents + PlaceOfLength]++;

        await FluentActions.Awaiting(() => RowsAsync(ExportingIntercom.Of(file))).Should().ThrowAsync<IntercomJobException>();
    }

    [Test]
    public async Task The_files_of_an_archive_are_read_one_after_another()
    {
        byte[] file = Packed.Zip(("out/a.csv", "id\n1\n2\n"), ("readme.txt", "no rows"), ("b.CSV", "name\nAda\n"));

        List<ExportRow> rows = await RowsAsync(ExportingIntercom.Of(file));

        rows.Select(row => $"{row.File}: {row.Columns[0]} {row.Values[0]}")
            .Should().Equal("out/a.csv: id 1", "out/a.csv: id 2", "b.CSV: name Ada");
    }

    [Test]
    public async Task An_archive_of_one_file_is_written_as_that_file() =>
        (await TextAsync(ExportingIntercom.Of(Packed.Zip(("a.csv", Csv))))).Should().Be(Csv);

    [Test]
    public async Task An_empty_archive_has_no_rows()
    {
        (await RowsAsync(ExportingIntercom.Of(Packed.Zip()))).Should().BeEmpty();
        (await TextAsync(ExportingIntercom.Of(Packed.Zip()))).Should().BeEmpty();
    }

    [Test]
    public async Task An_archive_of_several_files_is_not_written_to_one_file()
    {
        ExportResult data = ExportingIntercom.Of(Packed.Zip(("a.csv", Csv), ("b.csv", Csv)));

        (await FluentActions.Awaiting(() => TextAsync(data)).Should().ThrowAsync<IntercomJobException>())
            .WithMessage("*has 2 CSV files; read their rows, or save the archive*");
    }

    [TestCase("text/html")]
    [TestCase("application/json")]
    public async Task A_web_page_is_not_read_as_rows(string contentType)
    {
        ExportResult data = ExportingIntercom.Of(() => new IntercomFile(new MemoryStream("<html>"u8.ToArray()), contentType));

        (await FluentActions.Awaiting(() => RowsAsync(data)).Should().ThrowAsync<IntercomJobException>()).WithMessage($"*{contentType}*");
    }

    [TestCase("Text/HTML")]
    [TestCase("text/html; charset=utf-8")]
    [TestCase("application/xhtml+xml")]
    [TestCase("Application/JSON")]
    [TestCase("application/problem+json")]
    [TestCase("application/xml")]
    [TestCase("TEXT/HTML;;")]
    public async Task A_web_page_or_document_is_rejected_whatever_the_spelling_of_its_media_type(string contentType)
    {
        ExportResult data = ExportingIntercom.Of(() => new IntercomFile(new MemoryStream("id\n1\n"u8.ToArray()), contentType));

        await FluentActions.Awaiting(() => RowsAsync(data)).Should().ThrowAsync<IntercomJobException>();
        await FluentActions.Awaiting(() => TextAsync(data)).Should().ThrowAsync<IntercomJobException>();
    }

    [TestCase("<!DOCTYPE html><html></html>")]
    [TestCase("\uFEFF  \n<HTML><body></body></HTML>")]
    [TestCase("<?xml version=\"1.0\"?><Error/>")]
    [TestCase("{\"type\":\"error.list\"}")]
    public async Task A_web_page_or_error_without_a_media_type_is_rejected(string content) =>
        await FluentActions.Awaiting(() => TextAsync(ExportingIntercom.Of(content))).Should().ThrowAsync<IntercomJobException>();

    [Test]
    public async Task An_archive_with_a_wrong_checksum_throws()
    {
        byte[] file = Packed.Zip(("a.csv", Csv));
        file[file.AsSpan().IndexOf("PK\u0001\u0002"u8) + 16] ^= 1;

        await FluentActions.Awaiting(() => RowsAsync(ExportingIntercom.Of(file)))
            .Should().ThrowAsync<IntercomJobException>().WithMessage("*checksum*");
        await FluentActions.Awaiting(() => TextAsync(ExportingIntercom.Of(file))).Should().ThrowAsync<IntercomJobException>();
    }

    [Test]
    public async Task An_archive_without_a_CSV_file_throws()
    {
        ExportResult data = ExportingIntercom.Of(Packed.Zip(("readme.txt", "nothing")));

        (await FluentActions.Awaiting(() => RowsAsync(data)).Should().ThrowAsync<IntercomJobException>()).WithMessage("*no CSV file*");
        await FluentActions.Awaiting(() => TextAsync(data)).Should().ThrowAsync<IntercomJobException>();
    }

    [TestCase("id,name\n1,\"Ada\n2,Grace\n")]
    [TestCase("id,name\n1,\"Ada \"\"Lovelace\"\"\n")]
    [TestCase("id,\"name")]
    public async Task An_unclosed_quote_throws(string csv)
    {
        (await FluentActions.Awaiting(() => RowsAsync(ExportingIntercom.Of(csv))).Should().ThrowAsync<IntercomJobException>())
            .WithMessage("*within a quoted field*");
        await FluentActions.Awaiting(() => TextAsync(ExportingIntercom.Of(csv))).Should().ThrowAsync<IntercomJobException>();
        await FluentActions.Awaiting(() => RowsAsync(ExportingIntercom.Of(Packed.Gzip(csv)))).Should().ThrowAsync<IntercomJobException>();
    }

    [TestCase("id,name\n1,\"Ada \"\"L\"\"\"\n")]
    [TestCase("id,name\n1,5\" pipe\n2,\"a,b\"")]
    [TestCase("\"id\",\"name\"\r\n\"1\",\"a\r\nb\"\r\n")]
    public async Task Closed_quotes_and_quotes_within_a_field_do_not_throw(string csv)
    {
        await RowsAsync(ExportingIntercom.Of(csv));

        (await TextAsync(ExportingIntercom.Of(csv))).Should().Be(csv);
    }

    [Test]
    public async Task A_row_above_the_maximum_length_throws_and_does_not_use_memory()
    {
        string csv = "id,name\n1,Ada\n" + string.Concat(Enumerable.Repeat("xxxxxxxxx,", 100_000));
        ExportResult data = ExportingIntercom.Of(Packed.Gzip(csv));
        data.MaxRowLength = 100_000;

        (await FluentActions.Awaiting(() => RowsAsync(data)).Should().ThrowAsync<IntercomJobException>())
            .WithMessage("*100000 characters*");
        data.Invoking(it => it.MaxRowLength = 0).Should().Throw<ArgumentOutOfRangeException>();
        ExportingIntercom.Of(Csv).MaxRowLength.Should().Be(16 * 1024 * 1024);
    }

    [Test]
    public async Task Many_short_rows_do_not_count_as_a_long_row()
    {
        ExportResult data = ExportingIntercom.Of(LongCsv);
        data.MaxRowLength = 50;

        (await RowsAsync(data)).Should().HaveCount(3000);
    }

    private static async Task<List<ExportRow>> RowsAsync(ExportResult data) => await data.ReadRowsAsync().ToListAsync();

    private static async Task<string> TextAsync(ExportResult data)
    {
        using MemoryStream text = new();
        await data.DownloadToAsync(text);
        return Encoding.UTF8.GetString(text.ToArray());
    }
}
