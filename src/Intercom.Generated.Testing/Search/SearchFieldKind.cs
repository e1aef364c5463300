namespace Intercom.Testing.Search;

/// <summary>The kind of the values of a field, which decides the operators that it supports.</summary>
internal enum SearchFieldKind
{
    /// <summary>All operators.</summary>
    Any,

    /// <summary>Text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A time that is compared by its day in UTC, the time zone of the workspace.</summary>
    Day,

    /// <summary>The identifier of an attached resource.</summary>
    Attached,
}
