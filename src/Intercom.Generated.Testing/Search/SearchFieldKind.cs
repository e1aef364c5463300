namespace Intercom.Testing.Search;

/// <summary>What kind of value a field has, which decides the operators that can be used with it.</summary>
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

    /// <summary>The identifier of something that is attached.</summary>
    Attached,
}
