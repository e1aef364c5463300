using Microsoft.AspNetCore.Mvc;

namespace Intercom.AspNetCore.Tests.Serialization;

/// <summary>The controller of an application that receives and returns models.</summary>
[ApiController]
public sealed class ContactsController : ControllerBase
{
    [HttpPost(ModelApplication.Contacts)]
    public ActionResult<Contact> Receive(Contact contact) => Ok(ModelApplication.Receive(contact));

    [HttpPost(ModelApplication.Envelopes)]
    public ActionResult<ContactEnvelope> Wrap(Contact contact) => Ok(ContactEnvelope.Create(contact));

    [HttpPost(ModelApplication.Searches)]
    public ActionResult<string> Describe(SearchQuery query) => Ok(query.GetType().Name);
}
