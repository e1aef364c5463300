using Newtonsoft.Json.Linq;

namespace Intercom;

/// <summary>The form in which a value came that is otherwise written in another one.</summary>
internal readonly record struct WireForm(object? Value, JToken Json);
