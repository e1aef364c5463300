using Intercom.OpenApi.Document;

namespace Intercom.OpenApi.Lowering.Steps;

/// <summary>Keeps the searches whose operations this version has.</summary>
public sealed class ResolveSearches : IDescriptionStep
{
    public void Apply(ApiDescription description) =>
        UnmatchedFact.Keep(description, SpecExtensions.Searches, TypedSearch.All(description).Select(search => search.Fact).OfType<Fact>());
}
