namespace Intercom;

/// <summary>Converts values that are text, a number or a boolean, for Newtonsoft.Json.</summary>
internal sealed class ScalarValueConverter() : ValueConverter<ScalarValue>(ScalarValue.JsonFormat!);
