namespace Intercom.OpenApi.Diagnostics;

/// <summary>Something in the description, the overlays or nswag.json that a person has to mend.</summary>
public sealed class DescriptionException(string message, Exception? inner = null) : Exception(message, inner);
