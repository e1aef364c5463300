using Intercom.OpenApi.Documentation;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Documentation;

public class OperationsPageTests
{
    [Test]
    public void Every_operation_is_listed_in_its_area_with_its_method_and_its_response()
    {
        string page = OperationsPage.Write(Lowered.Describe("""
            paths:
              /orders:
                post:
                  operationId: Orders_Create
                  x-response-type: Task<Order>
                  x-idempotent: false
                  parameters: [{name: notify, x-csharp-name: notify}, {name: type, required: true, x-csharp-name: type, schema: {x-constant: order}}]
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/CreateOrderRequest'}}}}
              /orders/{id}:
                delete:
                  operationId: Orders_Delete
                  x-idempotent: true
                  x-response-type: Task
                  parameters: [{name: reason, x-csharp-name: reason}, {name: id, required: true, x-csharp-name: orderId}]
              /admins:
                get: {operationId: Admins_List, x-response-type: Task<AdminList>, x-page-of: Admin, x-idempotent: true}
            """));

        page.Should().StartWith("# Operations of API 1.0\n\n3 operations in 2 areas,").And.EndWith("""

            ## Admins

            | Operation | Method | Response | All pages | Retried |
            | --- | --- | --- | --- | --- |
            | `GET /admins` | `Admins.ListAsync()` | `Task<AdminList>` | `ListAllAsync`, `Admin` | yes |

            ## Orders

            | Operation | Method | Response | All pages | Retried |
            | --- | --- | --- | --- | --- |
            | `POST /orders` | `Orders.CreateAsync(CreateOrderRequest request, notify?)` | `Task<Order>` |  | no |
            | `DELETE /orders/{id}` | `Orders.DeleteAsync(orderId, reason?)` | `Task` |  | yes |

            """.ReplaceLineEndings("\n"));
    }
}
