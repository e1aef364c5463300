namespace Intercom.Testing.Areas.Tickets;

/// <summary>The data types of ticket attributes.</summary>
internal static class AttributeTypes
{
    public const string Text = "string";
    public const string List = "list";
    public const string Integer = "integer";
    public const string Decimal = "decimal";
    public const string Boolean = "boolean";
    public const string Time = "datetime";
    public const string Files = "files";
}
