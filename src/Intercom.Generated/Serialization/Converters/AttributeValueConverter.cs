namespace Intercom;

/// <summary>Converts the values of attributes, for Newtonsoft.Json.</summary>
internal sealed class AttributeValueConverter() : ValueConverter<AttributeValue>(AttributeValue.JsonFormat);
