namespace Intercom;

/// <summary>Reads and writes the values of attributes under Newtonsoft.Json.</summary>
internal sealed class AttributeValueConverter() : ValueConverter<AttributeValue>(AttributeValue.JsonFormat);
