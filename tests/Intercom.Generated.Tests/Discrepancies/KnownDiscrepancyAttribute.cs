namespace Intercom.Tests.Discrepancies;

/// <summary>Names the difference between the live API and its description that a test shows.</summary>
/// <param name="discrepancy">The difference, in words.</param>
/// <param name="corrections">
/// The places that openapi/overlays/10-corrections.yaml corrects for it, such as <c>contact.avatar</c> or <c>GET /me</c>. None where the
/// client deals with the difference whatever the description says.
/// </param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class KnownDiscrepancyAttribute(
    string discrepancy, params string[] corrections) : PropertyAttribute("Discrepancy", discrepancy)
{
    public IReadOnlyList<string> Corrections { get; } = corrections;
}
