using Intercom;

namespace IntercomWebApp;

/// <summary>A workspace in which the app is installed.</summary>
/// <param name="Name">The name of the workspace.</param>
/// <param name="AdminId">The admin who installed the app.</param>
/// <param name="Client">The client of the workspace.</param>
public sealed record Workspace(string? Name, string AdminId, IIntercomClient Client);
