namespace Intercom.OpenApi.Update;

/// <summary>The kind of change of a part of the description.</summary>
public enum ChangeKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>The part was removed.</summary>
    Removed,

    /// <summary>The part was changed.</summary>
    Changed,
}
