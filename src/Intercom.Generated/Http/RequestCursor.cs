namespace Intercom;

/// <summary>The place in a list at which a request starts.</summary>
internal abstract class RequestCursor
{
    /// <summary>Changes a request so that it returns the page that starts here.</summary>
    public abstract void ApplyTo(ApiRequest request);
}
