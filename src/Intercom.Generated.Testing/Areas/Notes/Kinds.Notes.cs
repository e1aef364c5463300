using Intercom.Testing.Areas.Notes;
using Intercom.Testing.Resources;

namespace Intercom.Testing;

/// <content>Notes.</content>
internal static partial class Kinds
{
    public static ResourceKind Note => NoteKinds.Note;
}
