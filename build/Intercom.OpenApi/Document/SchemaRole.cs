namespace Intercom.OpenApi.Document;

/// <summary>The role of a schema in the description.</summary>
public enum SchemaRole
{
    Component,
    Property,
    Items,
    MapValue,
    Variant,
    Parameter,
    RequestBody,
    Response,
}
