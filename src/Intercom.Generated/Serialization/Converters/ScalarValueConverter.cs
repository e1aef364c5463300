namespace Intercom;

/// <summary>Reads and writes values that are text, a number or a boolean under Newtonsoft.Json.</summary>
internal sealed class ScalarValueConverter() : ValueConverter<ScalarValue>(ScalarValue.JsonFormat!);
