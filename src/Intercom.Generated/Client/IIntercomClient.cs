namespace Intercom;

/// <summary>A client for the Intercom REST API: one property per area.</summary>
public partial interface IIntercomClient;
