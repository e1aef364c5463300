namespace Intercom.OpenApi.Naming;

/// <summary>
/// The verbs of operations, in the words of .NET libraries: one verb for all that descriptions use for the same action.
/// </summary>
public static class OperationVerb
{
    public const string Get = "Get";
    public const string List = "List";
    public const string Create = "Create";
    public const string Update = "Update";
    public const string Delete = "Delete";
    public const string Search = "Search";

    private static readonly Dictionary<string, string> Usual = new(StringComparer.OrdinalIgnoreCase)
    {
        ["get"] = Get,
        ["retrieve"] = Get,
        ["show"] = Get,
        ["fetch"] = Get,
        ["find"] = Get,
        ["read"] = Get,
        ["view"] = Get,
        ["collect"] = Get,
        ["lookup"] = Get,
        ["list"] = List,
        ["lis"] = List,
        ["index"] = List,
        ["create"] = Create,
        ["new"] = Create,
        ["post"] = Create,
        ["update"] = Update,
        ["edit"] = Update,
        ["modify"] = Update,
        ["patch"] = Update,
        ["put"] = Update,
        ["change"] = Update,
        ["delete"] = Delete,
        ["destroy"] = Delete,
        ["remove"] = Delete,
        ["search"] = Search,
        ["query"] = Search,
    };

    // A verb that says more than what the HTTP method does.
    private static readonly HashSet<string> Particular = new(StringComparer.OrdinalIgnoreCase)
    {
        "accept", "activate", "apply", "approve", "archive", "assign", "attach", "ban", "block", "cancel", "clear", "clone",
        "close", "complete", "confirm", "connect", "convert",
        "copy", "deactivate", "decline", "detach", "disable", "disconnect", "dismiss", "download", "duplicate", "enable",
        "enqueue", "execute", "export", "finish", "forward",
        "generate", "identify", "import", "install", "invite", "invoke", "link", "lock", "login", "logout", "manage", "mark",
        "merge", "migrate", "move", "mute", "notify", "open", "pause",
        "pin", "preview", "publish", "purge", "rebuild", "redact", "redirect", "refresh", "register", "reject", "release",
        "rename", "reopen", "reorder", "replace", "reply",
        "report", "request", "resend", "reset", "resolve", "restore", "resume", "retry", "revert", "revoke", "rotate", "run",
        "save", "schedule", "scroll", "send", "set", "share",
        "skip", "snooze", "split", "stage", "start", "stop", "submit", "subscribe", "suspend", "switch", "sync", "tag", "test",
        "transfer", "translate", "trigger", "unarchive",
        "unassign", "unblock", "uninstall", "unlink", "unlock", "unmute", "unpin", "unpublish", "unsubscribe", "untag", "upload",
        "upsert", "validate", "verify", "withdraw",
    };

    // As a segment of a path these are nouns at least as often.
    private static readonly HashSet<string> Ambiguous = new(StringComparer.OrdinalIgnoreCase)
    {
        "export", "import", "open", "redirect", "release", "reply", "report", "request", "run", "schedule", "set", "share",
        "switch", "tag", "test", "transfer",
    };

    private static readonly HashSet<string> Prepositions =
        new(StringComparer.OrdinalIgnoreCase) { "By", "For", "From", "In", "Of", "On", "Over", "To", "With" };

    private static readonly HashSet<string> Fillers = new(StringComparer.OrdinalIgnoreCase) { "A", "All", "An", "Id", "Over", "The" };

    // Opposites: the second undoes the first.
    private static readonly (string Do, string Undo)[] Pairs =
    [
        ("Attach", "Detach"),
        ("Link", "Unlink"),
        ("Assign", "Unassign"),
        ("Subscribe", "Unsubscribe"),
        ("Tag", "Untag"),
    ];

    /// <summary>The verb of an operationId, as .NET libraries name it; null where it starts with no verb.</summary>
    public static string? OfId(string? operationId) =>
        operationId is not null && Noun.Words(CSharpName.Pascal(operationId)) is [{ } first, ..]
            ? Usual.GetValueOrDefault(first) ?? (Particular.Contains(first) ? Pascal(first) : null)
            : null;

    /// <summary>Indicates whether a verb adds information to the HTTP method.</summary>
    public static bool IsParticular(string? verb) => verb is not null && Particular.Contains(verb);

    /// <summary>Indicates whether a segment of a path, such as <c>change_type</c>, is an action.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="operationId">The operationId, which can confirm it; null where there is none.</param>
    public static bool IsAction(string segment, string? operationId)
    {
        if (Noun.Words(CSharpName.Pascal(segment)) is not [{ } first, ..] words)
        {
            return false;
        }

        bool isVerb = Particular.Contains(first) || Usual.ContainsKey(first);
        bool isConfirmed = operationId is not null
            && Noun.Words(CSharpName.Pascal(operationId)) is [{ } said, ..]
            && string.Equals(said, first, StringComparison.OrdinalIgnoreCase);
        return !Noun.IsPlural(CSharpName.Pascal(segment)) && (isConfirmed || (isVerb && (words.Count > 1 || !Ambiguous.Contains(first))));
    }

    /// <summary>The pair of verbs for putting a thing to another and taking it off again.</summary>
    /// <param name="operationId">The operationId of one of both; null where there is none.</param>
    /// <param name="noun">The attached noun, such as LinkedConversations; a participle before it is the verb.</param>
    /// <returns>The verbs, and the noun without the participle.</returns>
    public static (string Do, string Undo, string Noun) Pair(string? operationId, string noun)
    {
        string? verb = OfId(operationId);
        string participle = Noun.Words(noun) is [{ } first, _, ..] ? first : string.Empty;
        (string Do, string Undo) pair = Pairs
            .FirstOrDefault(
                pair => pair.Do == verb
                    || pair.Undo == verb
                    || (participle.StartsWith(pair.Do, StringComparison.Ordinal) && participle.EndsWith("ed", StringComparison.Ordinal)),
                Pairs[0]);
        bool isSaid = participle.StartsWith(pair.Do, StringComparison.Ordinal) && participle.EndsWith("ed", StringComparison.Ordinal);
        return (pair.Do, pair.Undo, isSaid ? noun[participle.Length..] : noun);
    }

    /// <summary>
    /// The object or the result of an action, from the words of the operationId that area and path do not contain: Conversation of
    /// startOrderConversation in Orders.
    /// </summary>
    /// <param name="operationId">The operationId.</param>
    /// <param name="said">The words that area and path already contain, in the singular.</param>
    public static string ObjectOf(string operationId, IReadOnlyCollection<string> said)
    {
        List<string> words = [.. Noun.Words(CSharpName.Pascal(operationId)).Skip(1)
            .Where(
                word => !Fillers.Contains(word)
                    && !Usual.ContainsKey(word)
                    && !said.Contains(Noun.One(word), StringComparer.OrdinalIgnoreCase))];
        while (words is [.., { } last] && Prepositions.Contains(last))
        {
            words.RemoveAt(words.Count - 1);
        }

        return string.Concat(words);
    }

    private static string Pascal(string word) => char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant();
}
