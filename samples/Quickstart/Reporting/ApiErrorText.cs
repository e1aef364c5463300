using Intercom;

namespace Quickstart.Reporting;

/// <summary>Tells what an error of the API holds.</summary>
internal static class ApiErrorText
{
    public static string Describe(IntercomApiException error)
    {
        string codes = string.Join(", ", error.Errors.Select(entry => entry.Code));
        return $"{(int)error.StatusCode} {error.StatusCode}, code {codes}, request {error.RequestId}";
    }
}
