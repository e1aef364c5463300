using System.Globalization;
using Intercom.Testing.Areas.Contacts;
using Intercom.Testing.Errors;
using Intercom.Testing.Json;
using Intercom.Testing.Resources;
using Intercom.Testing.Responses;
using Intercom.Testing.Routing;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas.Events;

/// <summary>Events of contacts. One with the contact, name and time of another is accepted and not kept again.</summary>
internal sealed class EventsArea(Workspace workspace) : IArea
{
    private const int MaxMetadata = 10;
    private const long SecondsOfHistory = 90L * 86_400;
    private const int DefaultPerPage = 50;

    private readonly ContactDirectory _contacts = new(workspace);

    public void Register(HandlerTable handlers)
    {
        handlers.Add("POST", "/events", Create);
        handlers.Add("GET", "/events", List);
        handlers.Add("POST", "/events/summaries", AddSummaries);
    }

    // A response without content is a single space, as Intercom sends it.
    private Reply Create(ApiCall call)
    {
        JObject request = call.Body;
        string name = request.Required("event_name");
        long createdAt = request.Integer("created_at") ?? throw ApiErrors.Missing("created_at");
        Record contact = FindContact(request);
        JObject? metadata = ReadMetadata(request.Object("metadata"));
        string key = $"{contact.Id} {createdAt.ToString(CultureInfo.InvariantCulture)} {name}";
        if (!workspace.All(Kinds.DataEvent).FindBy("key", key).Any(other => other.Text("$key") == key))
        {
            Record entry = workspace.Add(Kinds.DataEvent, new JObject
            {
                ["event_name"] = name,
                ["created_at"] = createdAt,
                ["user_id"] = contact.Data["external_id"],
                ["intercom_user_id"] = contact.Id,
                ["email"] = contact.Data["email"],
                ["metadata"] = metadata,
                ["$contact"] = contact.Id,
                ["$key"] = key,
            });
            workspace.Notify("event.created", entry, "data_event");
        }

        return new Reply { Content = [(byte)' '] };
    }

    private Record FindContact(JObject request)
    {
        if (_contacts.TryFind(request.Text("id")) is { } byId)
        {
            return byId;
        }

        if (request.Text("user_id") is { } userId)
        {
            return _contacts.FindByExternalId(userId);
        }

        return request.Text("email") is { } email
            ? _contacts.FindByEmail(email) ?? throw Kinds.Contact.NotFound()
            : throw ApiErrors.NotFound("User Not Found");
    }

    private static JObject? ReadMetadata(JObject? metadata)
    {
        foreach (JProperty member in metadata?.Properties() ?? [])
        {
            bool isRight = member.Value is JValue || (member.Value is JObject rich && (rich.Has("url") || rich.Has("amount")));
            if (!isRight)
            {
                throw ApiErrors.Invalid($"metadata.{member.Name}", "Metadata is text, a number, a date, a link, or money");
            }
        }

        return metadata is null ? null : new JObject(metadata.Properties().Take(MaxMetadata));
    }

    private View List(ApiCall call)
    {
        Record contact = FindListed(call);
        List<Record> events =
        [
            .. workspace.All(Kinds.DataEvent).FindBy("contact", contact.Id)
                .Where(entry => entry.Integer("created_at") >= workspace.Now - SecondsOfHistory)
                .OrderByDescending(entry => entry.Integer("created_at")),
        ];
        return call.Parameter("summary") == "true" ? Summarize(contact, events) : TakePage(call, events);
    }

    private Record FindListed(ApiCall call)
    {
        if (call.Parameter("type") != "user")
        {
            throw ApiErrors.Invalid("type", "type must be user");
        }

        if (call.Parameter("intercom_user_id") is { } id)
        {
            return _contacts.Find(id);
        }

        if (call.Parameter("user_id") is { } userId)
        {
            return _contacts.FindByExternalId(userId);
        }

        string email = call.Parameter("email") ?? throw ApiErrors.Missing("user_id or intercom_user_id or email");
        return _contacts.FindByEmail(email) ?? throw Kinds.Contact.NotFound();
    }

    // The next page is what came before a time in milliseconds.
    private static View TakePage(ApiCall call, List<Record> events)
    {
        int perPage = int.TryParse(call.Parameter("per_page"), NumberStyles.None, CultureInfo.InvariantCulture, out int given) && given > 0
            ? given : DefaultPerPage;
        long before = long.TryParse(call.Parameter("before"), NumberStyles.None, CultureInfo.InvariantCulture, out long milliseconds)
            ? milliseconds : long.MaxValue;
        List<Record> rest = [.. events.Where(entry => Order(entry) < before)];
        List<Record> page = [.. rest.Take(perPage)];
        View pages = [];
        if (rest.Count > page.Count)
        {
            pages["next"] = call.AddressWith("before", Order(page[^1]).ToString(CultureInfo.InvariantCulture));
        }

        return new View { ["type"] = "event.list", ["events"] = page, ["pages"] = pages };
    }

    // Events of the same second differ by their identifiers.
    private static long Order(Record entry) =>
        ((entry.Integer("created_at") ?? 0) * 1000) + (long.Parse(entry.Id, CultureInfo.InvariantCulture) % 1000);

    private View Summarize(Record contact, List<Record> events)
    {
        Dictionary<string, JObject> summaries = new(StringComparer.Ordinal);
        foreach (Record entry in events)
        {
            Count(summaries, entry.Text("event_name")!, 1, entry.Integer("created_at")!.Value, entry.Integer("created_at")!.Value);
        }

        foreach (JProperty added in workspace.State.Setting($"event_summaries/{contact.Id}").Properties())
        {
            JObject summary = (JObject)added.Value;
            Count(summaries, added.Name, summary.Integer("count") ?? 0, summary.Integer("first") ?? workspace.Now, summary.Integer("last")
                ?? workspace.Now);
        }

        return new View
        {
            ["type"] = "event.summary",
            ["email"] = contact.Data["email"] ?? string.Empty,
            ["intercom_user_id"] = contact.Id,
            ["user_id"] = contact.Data["external_id"] ?? string.Empty,
            ["events"] = summaries.Select(summary => new View
            {
                ["name"] = summary.Key,
                ["first"] = Iso(summary.Value.Integer("first")!.Value),
                ["last"] = Iso(summary.Value.Integer("last")!.Value),
                ["count"] = summary.Value["count"],
            }),
        };
    }

    private static void Count(Dictionary<string, JObject> summaries, string name, long count, long first, long last)
    {
        if (!summaries.TryGetValue(name, out JObject? summary))
        {
            summary = new JObject { ["count"] = 0, ["first"] = first, ["last"] = last };
            summaries.Add(name, summary);
        }

        summary["count"] = summary.Integer("count") + count;
        summary["first"] = Math.Min(summary.Integer("first")!.Value, first);
        summary["last"] = Math.Max(summary.Integer("last")!.Value, last);
    }

    private static string Iso(long seconds) =>
        DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    private Reply AddSummaries(ApiCall call)
    {
        JObject request = call.Read();
        Record contact = _contacts.FindByExternalId(request.Text("user_id") ?? throw ApiErrors.Missing("user_id"));
        JObject summary = request.Object("event_summaries") ?? throw ApiErrors.Missing("event_summaries");
        string name = summary.Text("event_name") ?? throw ApiErrors.Missing("event_summaries.event_name");
        workspace.State.Setting($"event_summaries/{contact.Id}")[name] = summary.Pick("count", "first", "last");
        return Reply.Empty;
    }
}
