namespace Intercom;

/// <summary>Converts the values of search filters, for Newtonsoft.Json.</summary>
internal sealed class SearchValueConverter() : ValueConverter<SearchValue>(SearchValue.JsonFormat);
