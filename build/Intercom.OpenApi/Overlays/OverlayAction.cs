using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Overlays;

/// <summary>One action of an overlay: where it applies, and either what to merge there or that it goes.</summary>
/// <param name="Target">Where it applies, as JSONPath.</param>
/// <param name="Update">What to merge there; null for an action that removes.</param>
/// <param name="Remove">Whether the target is removed.</param>
/// <param name="IsAddition">Whether only those operations, tags and components are merged that the description does not have.</param>
public sealed record OverlayAction(string Target, JToken? Update, bool Remove, bool IsAddition = false);
