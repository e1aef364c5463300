using System.Net;

namespace Intercom;

/// <summary>403 with <c>api_plan_restricted</c>: the plan of the workspace does not include this.</summary>
public class IntercomPlanRestrictedException : IntercomPermissionException
{
    /// <summary>Makes an exception, as test doubles throw it.</summary>
    /// <param name="operation">What was called, such as <c>Contacts.Get</c>.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="errors">The errors that the answer lists.</param>
    /// <exception cref="ArgumentNullException"><paramref name="errors" /> is null.</exception>
    public IntercomPlanRestrictedException(string operation, HttpStatusCode statusCode, params IntercomError[] errors)
        : base(operation, statusCode, errors)
    {
    }

    internal IntercomPlanRestrictedException(ErrorResponse answer)
        : base(answer)
    {
    }
}
