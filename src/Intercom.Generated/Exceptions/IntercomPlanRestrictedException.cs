using System.Net;

namespace Intercom;

/// <summary>Status 403 with code <c>api_plan_restricted</c>: the plan of the workspace does not include the operation.</summary>
public class IntercomPlanRestrictedException : IntercomPermissionException
{
    /// <summary>Creates an exception, for test doubles to throw.</summary>
    /// <param name="operation">The operation, such as <c>Contacts.Get</c>.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="errors">The errors that the response lists.</param>
    /// <exception cref="ArgumentNullException"><paramref name="errors" /> is null.</exception>
    public IntercomPlanRestrictedException(string operation, HttpStatusCode statusCode, params IntercomError[] errors)
        : base(operation, statusCode, errors)
    {
    }

    internal IntercomPlanRestrictedException(ErrorResponse response)
        : base(response)
    {
    }
}
