using Intercom.Testing.Areas.Contacts;
using Intercom.Testing.Areas.Shared;
using Intercom.Testing.Errors;
using Intercom.Testing.Json;
using Intercom.Testing.Resources;
using Intercom.Testing.Responses;
using Intercom.Testing.Routing;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas.Subscriptions;

/// <summary>Subscription types, and who opted in to them or out of them.</summary>
internal sealed class SubscriptionsArea(Workspace workspace) : IArea
{
    private readonly ContactDirectory _contacts = new(workspace);

    public void Register(HandlerTable handlers)
    {
        handlers.Add("GET", "/subscription_types", call => call.List(workspace.All(Kinds.SubscriptionType)));
        handlers.Add("GET", "/contacts/{contact_id}/subscriptions", List);
        handlers.Add("POST", "/contacts/{contact_id}/subscriptions", Attach);
        handlers.Add("DELETE", "/contacts/{contact_id}/subscriptions/{subscription_id}", Detach);
    }

    public void Seed()
    {
        Add("Newsletter", "News about the product", "opt_out");
        Add("Announcements", "Announcements of events", "opt_in");
    }

    private void Add(string name, string description, string consentType)
    {
        JObject translation = new() { ["name"] = name, ["description"] = description, ["locale"] = "en" };
        workspace.Add(Kinds.SubscriptionType, new JObject
        {
            ["state"] = "live",
            ["consent_type"] = consentType,
            ["default_translation"] = translation,
            ["translations"] = new JArray(translation),
            ["content_types"] = new JArray("email"),
        });
    }

    private View List(ApiCall call)
    {
        Record contact = FindContact(call);
        IEnumerable<Record> chosen = Links.Find(workspace, contact, Links.OptedIn, Kinds.SubscriptionType)
            .Concat(Links.Find(workspace, contact, Links.OptedOut, Kinds.SubscriptionType));
        return call.List(chosen);
    }

    private Record Attach(ApiCall call)
    {
        Record contact = FindContact(call);
        JObject request = call.Read();
        Record type = workspace.Get(Kinds.SubscriptionType, request.Text("id"));
        bool isOptIn = request.Text("consent_type") switch
        {
            "opt_in" => true,
            "opt_out" => false,
            _ => throw ApiErrors.Invalid("consent_type", "consent_type must be one of opt_in, opt_out"),
        };
        Links.Remove(workspace, contact, isOptIn ? Links.OptedOut : Links.OptedIn, type.Id);
        Links.Add(workspace, contact, isOptIn ? Links.OptedIn : Links.OptedOut, type.Id);
        Notify(contact, type, isOptIn);
        return type;
    }

    private Record Detach(ApiCall call)
    {
        Record contact = FindContact(call);
        Record type = workspace.Get(Kinds.SubscriptionType, call.Path("subscription_id"));
        bool wasOptedIn = Links.Remove(workspace, contact, Links.OptedIn, type.Id);
        Links.Remove(workspace, contact, Links.OptedOut, type.Id);
        Notify(contact, type, isOptIn: !wasOptedIn);
        return type;
    }

    private void Notify(Record contact, Record type, bool isOptIn)
    {
        string what = isOptIn ? "subscribe" : "unsubscribe";
        View item = new()
        {
            ["type"] = "subscription",
            ["contact"] = contact,
            ["subscription_types"] = new View { ["type"] = "list", ["data"] = new[] { type } },
            ["created_at"] = workspace.Now,
        };
        workspace.Notify($"granular.{what}", item, "webhook_subscription");
    }

    private Record FindContact(ApiCall call) => _contacts.Find(call.Path("contact_id"));
}
