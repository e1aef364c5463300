using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Documentation;

/// <summary>A part of the description without documentation: where it is, and what it looks like.</summary>
/// <param name="Area">The area that it belongs to.</param>
/// <param name="Target">Where it is, as overlays write it.</param>
/// <param name="Shape">What it looks like.</param>
/// <param name="Owner">What lacks the text.</param>
/// <param name="Member">The member of the owner that the text belongs into.</param>
public sealed record DocumentationGap(string Area, string Target, string Shape, JObject Owner, string Member = "description");
