using System.Text;

namespace Intercom.Tests.Exports;

public class ExportRowTests
{
    [Test]
    public async Task A_row_returns_its_values_by_column_and_in_order()
    {
        ExportRow row = (await ReadAsync("user_id,name\r\n1,\"Lovelace, Ada\"\r\n")).Single();

        row["user_id"].Should().Be("1");
        row["name"].Should().Be("Lovelace, Ada");
        row["nothing"].Should().BeNull();
        row.Columns.Should().Equal("user_id", "name");
        row.Values.Should().Equal("1", "Lovelace, Ada");
        row.File.Should().BeNull();
        row.ToString().Should().Be("2 values of 2 columns");
    }

    [TestCase("a,b\n1,2\n3,4\n", "1|2,3|4")]
    [TestCase("a,b\n1,2\n3,4", "1|2,3|4", Description = "no line break at the end")]
    [TestCase("\uFEFFa,b\n1,2\n", "1|2", Description = "a byte order mark")]
    [TestCase("a,b\n\"x\ny\",\"say \"\"hi\"\"\"\n", "x\ny|say \"hi\"")]
    [TestCase("a,b\n5\" tall,2\n", "5\" tall|2", Description = "a quote in the middle")]
    [TestCase("a,b\n,\n", "|")]
    [TestCase("a,b\n\n1,2\n", "1|2", Description = "an empty line")]
    [TestCase("a,b\n1\n", "1", Description = "a row that is too short")]
    [TestCase("a,b\n1,2,3\n", "1|2|3", Description = "a row that is too long")]
    [TestCase("a,b\n=1+1,é\n", "=1+1|é")]
    [TestCase("a,b\r1,2\r", "1|2", Description = "carriage returns alone")]
    [TestCase("a,b\n\"\",\"x\"\n", "|x", Description = "an empty quoted value")]
    [TestCase("a\n\"\"\n", "", Description = "a row of one empty value")]
    [TestCase("a,b\n\"x\"y,2\n", "xy|2", Description = "text after the closing quote")]
    [TestCase("a,b\n \"x\",2\n", " \"x\"|2", Description = "a quote after a space")]
    [TestCase("a,b\n\"\"\"x\"\"\",\"\r\n\"", "\"x\"|\r\n", Description = "quotes at both ends, and a line break")]
    [TestCase("a,b\n", "")]
    [TestCase("", "")]
    public async Task Values_are_parsed_as_CSV(string csv, string rows)
    {
        string.Join(',', (await ReadAsync(csv)).Select(row => string.Join('|', row.Values))).Should().Be(rows);
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(1024)]
    public async Task Values_are_the_same_however_a_file_arrives(int blockSize)
    {
        byte[] file = Encoding.UTF8.GetBytes("x,y\r\na,\"b\"\"c\"\r\n\r\n\"\r\n\",d\"e\n,\n\"\"");
        ExportResult data = ExportingIntercom.Of(() => new IntercomFile(new ChunkedStream(file, blockSize)));
        List<string> rows = [];
        await foreach (ExportRow row in data.ReadRowsAsync())
        {
            rows.Add(string.Join('|', row.Values));
        }

        rows.Should().Equal("a|b\"c", "\r\n|d\"e", "|", string.Empty);
    }

    [Test]
    public async Task A_row_that_is_too_short_has_no_value_in_the_last_column() =>
        (await ReadAsync("a,b\n1\n")).Single()["b"].Should().BeNull();

    [Test]
    public async Task A_lookup_by_name_returns_the_first_of_several_columns()
    {
        ExportRow row = (await ReadAsync("a,a\n1,2\n")).Single();

        row["a"].Should().Be("1");
        row.Values.Should().Equal("1", "2");
    }

    [Test]
    public async Task A_row_can_be_read_as_a_model()
    {
        DataExportRow row = (await ReadAsync("user_id,email,received_at,first_open,new_column\n1,ada@example.com,1700000000,,x\n"))
            .Single().ReadAs<DataExportRow>();

        (row.UserId, row.Email, row.ReceivedAt, row.FirstOpen)
            .Should().Be(("1", "ada@example.com", DateTimeOffset.FromUnixTimeSeconds(1_700_000_000), null));
        row.AdditionalProperties!["new_column"].ToString().Should().Be("x");
    }

    [Test]
    public async Task A_field_of_millions_of_characters_is_rejected_and_not_in_the_message()
    {
        string csv = $"a,b\n1,\"{new string('x', 5_000_000)}";

        IntercomJobException error = (await FluentActions.Awaiting(() => ReadAsync(csv)).Should().ThrowAsync<IntercomJobException>()).Which;

        error.Message.Should().Be("Job 7 is completed: row 2 of its CSV has a field of more than 4194304 characters");
        error.ToString().Should().NotContain("xxxx");
    }

    [Test]
    public async Task Long_fields_are_read()
    {
        string text = new('x', 1_000_000);

        (await ReadAsync($"a\n{text}\n")).Single()["a"].Should().Be(text);
    }

    [TestCase(1)]
    [TestCase(3)]
    public async Task Characters_that_arrive_in_several_blocks_are_decoded(int size)
    {
        byte[] csv = Encoding.UTF8.GetBytes("a\n😀 é\n");

        (await ExportingIntercom.Of(() => new IntercomFile(new ChunkedStream(csv, size))).ReadRowsAsync().ToListAsync()).Single()["a"]
            .Should().Be("😀 é");
    }

    private static async Task<List<ExportRow>> ReadAsync(string csv) => await ExportingIntercom.Of(csv).ReadRowsAsync().ToListAsync();
}
