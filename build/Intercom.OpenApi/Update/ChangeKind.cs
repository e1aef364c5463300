namespace Intercom.OpenApi.Update;

/// <summary>What has become of a part of the description.</summary>
public enum ChangeKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>It says something else.</summary>
    Changed,
}
