using Intercom.Testing.Resources;

namespace Intercom.Testing;

/// <summary>
/// A copy of the content of a workspace of the test server; see <see cref="IntercomTestServer.CreateSnapshot" />.
/// </summary>
public sealed class TestSnapshot
{
    internal TestSnapshot(WorkspaceState state) => State = state;

    internal WorkspaceState State { get; }
}
