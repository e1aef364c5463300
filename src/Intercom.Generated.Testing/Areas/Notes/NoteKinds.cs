using Intercom.Testing.Areas.Contacts;
using Intercom.Testing.Resources;

namespace Intercom.Testing.Areas.Notes;

/// <summary>The kinds of resources of notes.</summary>
internal static class NoteKinds
{
    public static ResourceKind Note { get; } = new("notes")
    {
        Indexes = [ContactIndexes.One],
        Computed = new Dictionary<string, ComputedMember>(StringComparer.Ordinal)
        {
            ["contact"] = (_, note) => new Responses.View { ["type"] = "contact", ["id"] = note.Text("$contact") },
            ["author"] = (workspace, note) => workspace.TryFind(Kinds.Admin, note.Text("$admin"), out Record? admin) ? admin : null,
        },
    };
}
