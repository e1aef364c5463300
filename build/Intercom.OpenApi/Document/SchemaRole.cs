namespace Intercom.OpenApi.Document;

/// <summary>Where in the description a schema stands.</summary>
public enum SchemaRole
{
    Component,
    Property,
    Items,
    Values,
    Branch,
    Parameter,
    Body,
    Answer,
}
