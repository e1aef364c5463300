using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Overlays;

/// <summary>One action of an overlay: where it applies, and either what to merge there or that it goes.</summary>
public sealed record OverlayAction(string Target, JToken? Update, bool Remove);
