namespace Intercom;

/// <summary>A client for the Intercom REST API: one property per area.</summary>
public partial interface IIntercomClient
{
    /// <summary>What all calls go through: for calls that no area has.</summary>
    ApiConnection Connection { get; }
}
