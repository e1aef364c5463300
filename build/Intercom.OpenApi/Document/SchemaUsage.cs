namespace Intercom.OpenApi.Document;

/// <summary>The values of <see cref="SpecExtensions.Usage" />: whether a type is part of requests, of responses, or of both.</summary>
public static class SchemaUsage
{
    public const string Request = "request";
    public const string Response = "response";
    public const string Both = "both";
}
