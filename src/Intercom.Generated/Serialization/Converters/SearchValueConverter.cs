namespace Intercom;

/// <summary>Reads and writes the values of search filters under Newtonsoft.Json.</summary>
internal sealed class SearchValueConverter() : ValueConverter<SearchValue>(SearchValue.JsonFormat);
