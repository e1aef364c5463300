using System.Globalization;
using Intercom.Testing.Errors;
using Intercom.Testing.Json;
using Intercom.Testing.Resources;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas.Shared;

/// <summary>The parts of conversations and tickets.</summary>
internal static class Parts
{
    private const string Member = "$parts";

    public static IEnumerable<JObject> Of(Record record) => (record.Data[Member] as JArray ?? []).Cast<JObject>();

    /// <summary>Adds a part.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="record">The conversation or ticket.</param>
    /// <param name="type">The type of the part, such as <c>comment</c>.</param>
    /// <param name="author">The author.</param>
    /// <param name="members">The other members of the part.</param>
    public static JObject Add(Workspace workspace, Record record, string? type, JObject author, JObject members)
    {
        JObject part = new JObject
        {
            ["id"] = workspace.State.Next("parts").ToString(CultureInfo.InvariantCulture),
            ["part_type"] = type,
        }.Set(members);
        part["created_at"] ??= workspace.Now;
        part["updated_at"] = part["created_at"];
        part["author"] = author;
        part["attachments"] ??= new JArray();
        if (record.Data[Member] is JArray parts)
        {
            parts.Add(part);
        }
        else
        {
            record.Data[Member] = new JArray(part);
        }

        workspace.Touch(record);
        return part;
    }

    /// <summary>Creates the members of a part with content.</summary>
    public static JObject Content(Workspace workspace, JObject request, string? body) => new()
    {
        ["body"] = body,
        ["created_at"] = request.Integer("created_at") ?? workspace.Now,
        ["attachments"] = Attachments(request),
    };

    /// <summary>Creates attachments from the addresses and files of a request.</summary>
    public static JArray Attachments(JObject request)
    {
        IEnumerable<JObject> urls = (request.List("attachment_urls") ?? []).Select(Attach);
        IEnumerable<JObject> files = (request.List("attachment_files") ?? []).OfType<JObject>().Select(AttachFile);
        return new JArray(urls.Concat(files));
    }

    private static JObject Attach(JToken url) => (string?)url is { } text
        ? new JObject { ["type"] = "upload", ["name"] = text.Split('/')[^1], ["url"] = text, ["content_type"] = "application/octet-stream" }
        : throw ApiErrors.WrongType("attachment_urls", "attachment_urls must be a list of addresses");

    private static JObject AttachFile(JObject file) => new()
    {
        ["type"] = "upload",
        ["name"] = file["name"],
        ["content_type"] = file["content_type"],
        ["url"] = $"https://attachments.intercom.test/{Uri.EscapeDataString(file.Text("name") ?? "file")}",
        ["filesize"] = (file.Text("data")?.Length ?? 0) * 3 / 4,
    };
}
