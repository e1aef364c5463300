using Intercom.OpenApi.Description;

namespace Intercom.OpenApi.Lowering.Steps;

/// <summary>Keeps of the list of searches what this version of the description has.</summary>
public sealed class ResolveSearches : ILoweringStep
{
    public void Apply(ApiDescription description) =>
        FactDecision.Keep(description, SpecExtensions.Searches, TypedSearch.All(description).Select(search => search.Fact).OfType<Fact>());
}
