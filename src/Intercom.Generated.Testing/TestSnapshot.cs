using Intercom.Testing.Resources;

namespace Intercom.Testing;

/// <summary>
/// A copy of all that a workspace of the test server held at one time; see <see cref="IntercomTestServer.CreateSnapshot" />.
/// </summary>
public sealed class TestSnapshot
{
    internal TestSnapshot(WorkspaceState state) => State = state;

    internal WorkspaceState State { get; }
}
