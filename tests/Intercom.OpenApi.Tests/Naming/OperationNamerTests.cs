using Intercom.OpenApi.Document;
using Intercom.OpenApi.Naming;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Naming;

/// <summary>The rule for names of operations, with every shape that descriptions have. A shop stands for the API.</summary>
public class OperationNamerTests
{
    private const string None = "";
    private const string Item = "item";
    private const string Page = "page";
    private const string Array = "array";
    private const string Numbers = "numbers";
    private const string File = "file";

    private static readonly JObject Schemas = JObject.Parse("""
        {
          item: {type: 'object', properties: {id: {type: 'string'}, name: {type: 'string'}, labels: {type: 'array', items: {type: 'string'}}}},
          page: {type: 'object', allOf: [{$ref: '#/components/schemas/paged'}, {type: 'object', properties: {rows: {type: 'array', items: {$ref: '#/components/schemas/item'}}, since: {type: 'string'}}}]},
          paged: {type: 'object', properties: {type: {type: 'string'}, pages: {type: 'object'}, total_count: {type: 'integer'}}},
          array: {type: 'array', items: {$ref: '#/components/schemas/item'}},
          numbers: {type: 'object', properties: {type: {type: 'string'}, data: {type: 'array', items: {type: 'integer'}}}}
        }
        """);

    // What is usual: a collection and its things
    [TestCase("get /orders", "Orders", "listOrders", Page, "Orders.List")]
    [TestCase("post /orders", "Orders", "createOrder", Item, "Orders.Create")]
    [TestCase("get /orders/{id}", "Orders", "retrieveOrder", Item, "Orders.Get")]
    [TestCase("put /orders/{id}", "Orders", "updateOrder", Item, "Orders.Update")]
    [TestCase("patch /orders/{id}", "Orders", null, Item, "Orders.Update")]
    [TestCase("delete /orders/{id}", "Orders", "deleteOrder", Item, "Orders.Delete")]
    [TestCase("get /orders/search", "Orders", "searchOrders", Page, "Orders.Search")]
    [TestCase("post /orders/log_entries/search", "Orders", "searchLogEntries", Page, "Orders.SearchLogEntries")]
    [TestCase("post /orders", "Orders", "createOrUpdateOrder", Item, "Orders.CreateOrUpdate")]

    // Things of a thing
    [TestCase("get /orders/{order_id}/versions", "Orders", "listOrderVersions", Page, "Orders.ListVersions")]
    [TestCase("get /orders/{order_id}/versions/{id}", "Orders", "retrieveOrderVersion", Item, "Orders.GetVersion")]
    [TestCase("get /shop/shops/{shop_id}/redirects", "Shop", "listShopRedirects", Page, "Shop.ListRedirects")]
    [TestCase("delete /shop/shops/{shop_id}/redirects/{id}", "Shop", "deleteShopRedirect", Item, "Shop.DeleteRedirect")]

    [
        TestCase(
            "get /opening_hours_schedules/{schedule_id}/opening_hours_exceptions/{id}",
            "Opening Hours",
            "getOpeningHoursException",
            Item,
            "OpeningHours.GetException"),
    ]
    [TestCase("post /opening_hours_schedules", "Opening Hours", "createOpeningHoursSchedule", Item, "OpeningHours.CreateSchedule")]
    [TestCase("get /orders/event_log_types", "Orders", "listEventLogTypes", Numbers, "Orders.ListEventLogTypes")]
    [TestCase("get /orders/{id}/side_orders", "Orders", "listSideOrders", Page, "Orders.ListSideOrders")]

    // Lists are known by what comes back, and things too
    [TestCase("get /orders/deleted", "Orders", "getDeletedOrderIds", Page, "Orders.ListDeleted")]
    [TestCase("get /orders/{id}/merge_history", "Orders", null, Numbers, "Orders.ListMergeHistory")]
    [TestCase("get /teams/{team_id}/metrics", "Teams", "getTeamMetrics", Numbers, "Teams.ListMetrics")]
    [TestCase("get /messages/status", "Messages", "getMessageStatus", Page, "Messages.ListStatuses")]
    [TestCase("get /orders/{id}/totals", "Orders", null, Item, "Orders.GetTotal")]
    [TestCase("get /orders/{id}/totals", "Orders", null, None, "Orders.ListTotals")]
    [TestCase("get /orders/{id}/totals", "Orders", "listTotals", Item, "Orders.ListTotals")]
    [TestCase("get /orders/{id}/draft", "Orders", "retrieveOrderDraft", Item, "Orders.GetDraft")]
    [TestCase("get /orders/{kind}", "Orders", "listOrdersOfAKind", Page, "Orders.List")]
    [TestCase("get /orders/{id}/receipt", "Orders", "showReceipt", File, "Orders.DownloadReceipt")]

    // By a key

    [
        TestCase(
            "get /shop_voice/external_id/{external_id}",
            "Calls",
            "collectShopVoiceCallByExternalId",
            Item,
            "Calls.GetShopVoiceByExternalId"),
    ]
    [TestCase("get /calls/external_id/{external_id}", "Calls", null, Item, "Calls.GetByExternalId")]
    [TestCase("get /calls/phone_number/{phone_number}", "Calls", null, None, "Calls.GetByPhoneNumber")]
    [TestCase("get /calls/order/{order_id}", "Calls", "collectCallsByOrderId", Array, "Calls.ListByOrder")]
    [TestCase("get /calls/find_by_number/{number}", "Calls", null, Item, "Calls.GetByNumber")]
    [TestCase("get /shop_voice/collect/{id}", "Calls", "collectShopVoiceCallById", Item, "Calls.GetShopVoice")]
    [TestCase("get /order/{order_id}", "Order", null, Item, "Order.Get")]
    [TestCase("get /me", "Admins", "identifyAdmin", Item, "Admins.GetCurrent")]

    // Actions
    [TestCase("post /orders/{id}/merge", "Orders", "mergeOrder", Item, "Orders.Merge")]
    [TestCase("post /orders/{id}/merge", "Orders", null, Item, "Orders.Merge")]
    [TestCase("post /orders/{id}/draft/publish", "Orders", "publishOrderDraft", Item, "Orders.PublishDraft")]
    [TestCase("put /orders/{id}/draft", "Orders", "stageOrderDraft", Item, "Orders.StageDraft")]
    [TestCase("put /admins/{admin_id}/away", "Admins", "setAwayAdmin", Item, "Admins.SetAway")]
    [TestCase("post /orders/{order_id}/change_type", "Orders", "changeOrderType", Item, "Orders.ChangeType")]
    [TestCase("post /customers/{id}/banners/{view_id}/dismiss", "Banners", "dismissCustomerBanner", Item, "Banners.Dismiss")]
    [TestCase("post /orders/{id}/convert", "Orders", "convertOrderToParcel", Item, "Orders.ConvertToParcel")]
    [TestCase("post /shop/start", "Shop Agent", "startShopConversation", Item, "ShopAgent.StartConversation")]
    [TestCase("post /shop/reply", "Shop Agent", "replyToShop", Item, "ShopAgent.Reply")]
    [TestCase("post /shop/rating", "Shop Agent", "submitShopRating", Item, "ShopAgent.SubmitRating")]
    [TestCase("post /shop_voice/register", "Calls", "registerShopVoiceCall", Item, "Calls.RegisterShopVoice")]
    [TestCase("post /orders/{id}/parts", "Orders", "manageOrder", Item, "Orders.Manage")]
    [TestCase("post /goods/bulk_actions", "Goods", "bulkGoodsActions", Item, "Goods.CreateBulkAction")]
    [TestCase("post /orders/events/notify_new_message", "Orders", "notifyNewMessage", None, "Orders.NotifyNewMessage")]
    [TestCase("get /export/workflows/{id}", "Workflows", "exportWorkflow", Item, "Workflows.Export")]
    [TestCase("post /exports/cancel/{job_id}", "Exports", "cancelExport", Item, "Exports.Cancel")]

    // Of another area
    [TestCase("get /companies/{company_id}/notes", "Notes", "listCompanyNotes", Page, "Notes.ListForCompany")]
    [TestCase("post /companies/{company_id}/notes", "Notes", "createCompanyNote", Item, "Notes.CreateForCompany")]
    [TestCase("get /customers/{id}/banners", "Banners", "listCustomerBanners", Numbers, "Banners.ListForCustomer")]

    [
        TestCase(
            "post /order_types/{type_id}/attributes",
            "Order Type Attributes",
            "createOrderTypeAttribute",
            Item,
            "OrderTypeAttributes.Create"),
    ]

    // Areas
    [TestCase("get /orders/attributes", "Orders Attributes", "listOrderAttributes", Numbers, "OrderAttributes.List")]

    [
        TestCase(
            "delete /orders/attributes/{id}/options/{option_id}",
            "Orders Attributes",
            "deleteOrderAttributeOption",
            Item,
            "OrderAttributes.DeleteOption"),
    ]
    [TestCase("get /shop/content_sources", "Shop Content", "listContentSources", Page, "ShopContent.ListSources")]
    [TestCase("get /news/news_items", "News", "listNewsItems", Page, "News.ListItems")]
    [TestCase("get /streams", null, null, Page, "Streams.List")]

    // Capitals as the operationId has them
    [TestCase("get /messages/mailapp/status", "Messages", "RetrieveMailAppMessageStatus", Item, "Messages.GetMailAppStatus")]
    [TestCase("get /messages/mailapp/status", "Messages", null, Item, "Messages.GetMailappStatus")]
    public void A_name_says_what_the_operation_does_and_nothing_twice(
        string operation,
        string? tag,
        string? id,
        string response,
        string expected)
    {
        SuggestedName name = Name(Operation(operation, tag, id, response));

        name.Should().Be(new SuggestedName(expected.Replace('.', '_'), null));
    }

    [TestCase("post /orders/{order_id}/tags", "Orders", "attachTagToOrder", "Orders.AttachTag")]
    [TestCase("delete /orders/{order_id}/tags/{id}", "Orders", "detachTagFromOrder", "Orders.DetachTag")]
    [TestCase("post /orders/{order_id}/tags", "Tags", null, "Tags.AttachToOrder")]
    [TestCase("delete /orders/{order_id}/tags/{id}", "Tags", null, "Tags.DetachFromOrder")]
    [TestCase("post /orders/{order_id}/linked_parcels", "Orders", null, "Orders.LinkParcel")]
    [TestCase("delete /orders/{order_id}/linked_parcels/{id}", "Orders", "unlinkParcelFromOrder", "Orders.UnlinkParcel")]
    [TestCase("post /orders/{order_id}/guests", "Orders", "assignGuest", "Orders.AssignGuest")]
    public void What_can_only_be_put_to_something_and_taken_off_is_attached(string operation, string tag, string? id, string expected)
    {
        string path = operation.Split(' ')[1];
        string collection = path.EndsWith("/{id}", StringComparison.Ordinal) ? path[..^"/{id}".Length] : path;
        Operation named = Operation(operation, tag, id, Item);
        Operation[] pair =
        [
            named,
            .. new[] { Operation($"post {collection}", tag, null, Item), Operation($"delete {collection}/{{id}}", tag, null, Item) }
                .Where(other => other.Place != named.Place),
        ];

        new OperationNamer(pair, Schemas).Of(named, _ => false).Should().Be(new SuggestedName(expected.Replace('.', '_'), null));
    }

    [Test]
    public void An_area_is_called_as_the_named_operations_of_its_tag_have_it()
    {
        Operation named = Operation("get /orders", "All Orders", "Purchases_List", Page);
        Operation unnamed = Operation("get /orders/{id}", "All Orders", "getOrder", Item);

        new OperationNamer([named, unnamed], Schemas).Of(unnamed, _ => false).Name.Should().StartWith("Purchases_");
    }

    [Test]
    public void A_name_that_is_taken_says_what_it_is_for_and_is_doubted()
    {
        SuggestedName name = Name(Operation("get /shops/{id}/orders", "Shops", null, Page), taken: "Shops_ListOrders");

        name.Should().Be(new SuggestedName("Shops_ListOrdersForShop", "another operation is called ListOrders"));
    }

    [Test]
    public void A_name_that_is_taken_says_which_parameter_the_query_requires()
    {
        Operation operation = Operation("get /orders/{type}", "Orders", null, Item);
        operation.Definition["parameters"] = JArray.Parse(
            "[{name: 'external_id', in: 'query', required: true}, {name: 'limit', in: 'query'}]");

        Name(operation, taken: "Orders_Get").Should().Be(new SuggestedName("Orders_GetByExternalId", null));
    }

    [TestCase("post /orders/csat", "Orders", null, "nothing says whether it creates something")]
    [TestCase("get /orders/{id}/extremely_long_and_winding_names_of_things", "Orders", null, "it is long")]
    [TestCase("get /9", "???", null, "it has no tag that could be an area")]
    [TestCase("post /streams/{id}", "Orders", "cancelOrder", null)]
    public void A_name_that_is_likely_to_be_bad_is_doubted(string operation, string tag, string? id, string? doubt) =>
        Name(Operation(operation, tag, id, Item)).Doubt.Should().Be(doubt);

    [TestCase("get /")]
    [TestCase("get /{id}")]
    [TestCase("post /{id}/{other}")]
    [TestCase("options /orders/--")]
    [TestCase("get /orders/{}/")]
    public void Whatever_the_path_the_name_is_one_that_CSharp_can_have(string operation) =>
        OperationNamer.IsName(Name(Operation(operation, null, "?", None)).Name).Should().BeTrue();

    private static SuggestedName Name(Operation operation, string? taken = null) =>
        new OperationNamer([operation], Schemas).Of(operation, name => name == taken);

    private static Operation Operation(string operation, string? tag, string? id, string response)
    {
        string mediaType = response == File ? "application/pdf" : "application/json";
        JObject content = response switch
        {
            None => [],
            File => new JObject { [mediaType] = new JObject() },
            _ => new JObject { [mediaType] = new JObject { ["schema"] = ApiDescription.Reference(response) } },
        };
        JObject definition =
            new() { ["operationId"] = id, ["responses"] = new JObject { ["200"] = new JObject { ["content"] = content } } };
        if (tag is not null)
        {
            definition["tags"] = new JArray(tag);
        }

        return new Operation(operation.Split(' ')[1], operation.Split(' ')[0], definition);
    }
}
