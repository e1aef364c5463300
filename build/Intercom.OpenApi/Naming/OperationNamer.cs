using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Naming;

/// <summary>
/// Names an operation by rule: the area of its tag, and a verb with the words that the area lacks. The HTTP method, the path and the
/// response decide between List, Get, Create, Update, Delete, Search, Attach and Detach; a path that ends with an action, or an operationId
/// with a more specific verb, decides otherwise.
/// </summary>
public sealed class OperationNamer
{
    private const int MaxWords = 6;

    private static readonly string[] Oneself = ["me", "self", "current"];

    private readonly OperationArea _areas;
    private readonly ListResponse _responses;
    private readonly HashSet<string> _attachments;

    /// <param name="operations">The operations of the description, named or not.</param>
    /// <param name="schemas">The components that their responses refer to.</param>
    public OperationNamer(IReadOnlyCollection<Operation> operations, JObject schemas)
    {
        _areas = new OperationArea(operations);
        _responses = new ListResponse(schemas);
        _attachments = FindAttachments(operations);
    }

    public static bool IsName(string? id) => id?.Split('_') is [{ } area, { } verb] && CSharpName.IsValid(area) && CSharpName.IsValid(verb);

    /// <summary>The name.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="isTaken">Whether another operation is called so.</param>
    public SuggestedName Of(Operation operation, Func<string, bool> isTaken)
    {
        string area = _areas.Of(operation);
        OperationPath path = new(operation.Path, area);
        string wanted = Spelled(operation, Attachment(operation, path) ?? Name(operation, path));
        if (!CSharpName.IsValid(wanted))
        {
            wanted = CSharpName.Pascal(operation.Method) + "Operation";
        }

        string[] owners =
        [
            .. Keys(operation).Select(key => $"{wanted}By{key}"),
            .. OperationPath.Literals(operation.Path).SkipLast(1).Reverse()
                .Select(literal => $"{wanted}For{Noun.One(CSharpName.Pascal(literal))}"),
        ];
        string name = owners.Prepend(wanted).FirstOrDefault(candidate => CSharpName.IsValid(candidate) && !isTaken($"{area}_{candidate}"))
            ?? UniqueName.Among(wanted, candidate => isTaken($"{area}_{candidate}"));
        return new SuggestedName(
            $"{area}_{name}",
            name == wanted || Keys(operation).Any(key => name == $"{wanted}By{key}")
                ? Doubt(operation, path, area, name)
                : $"another operation is called {wanted}");
    }

    // Of two operations on one kind of thing, the second finds it by what its query requires.
    private static IEnumerable<string> Keys(Operation operation) => operation.Parameters
        .Where(parameter => (string?)parameter["in"] == "query" && (parameter["required"] as JValue)?.Value is true)
        .Select(parameter => CSharpName.Pascal((string?)parameter["name"] ?? string.Empty))
        .ToList() is [{ Length: > 0 } only] ? [only] : [];

    private string Name(Operation operation, OperationPath path)
    {
        string? said = OperationVerb.OfId(operation.Id);
        string noun = Qualified(path);
        if (path is { Last: "search", IsItem: false })
        {
            return OperationVerb.Search + Noun.Many(path.Owner) + For(path, path.Owner);
        }

        if (operation.Method == "get" && Oneself.Contains(path.Last, StringComparer.OrdinalIgnoreCase))
        {
            return "GetCurrent" + Noun.One(path.Before);
        }

        if (IsAction(operation, path))
        {
            return CSharpName.Pascal(path.Last) + Object(operation, path);
        }

        return operation.Method switch
        {
            "get" or "head" => Read(operation, path, said, noun),
            "post" => Post(operation, path, said, noun),
            "put" or "patch" => (Particular(said) ?? OperationVerb.Update) + Noun.One(noun),
            "delete" => (Particular(said) ?? OperationVerb.Delete) + Noun.One(noun),
            _ => CSharpName.Pascal(operation.Method) + noun,
        };
    }

    // A GET does nothing, whatever its path is called, unless the operationId has the same verb.
    private static bool IsAction(Operation operation, OperationPath path) => operation.Method switch
    {
        "post" or "put" or "patch" or "delete" => OperationVerb.IsAction(path.Last, operation.Id) && path.Last.Length > 0,
        _ => !path.IsItem
            && OperationVerb.OfId(operation.Id) is { } verb
            && OperationVerb.IsParticular(verb)
            && string.Equals(verb, CSharpName.Pascal(path.Last), StringComparison.Ordinal),
    };

    // An action of several words says itself what it is done to; another one in the path or the operationId.
    private string Object(Operation operation, OperationPath path)
    {
        if (path.Last.Contains('_', StringComparison.Ordinal))
        {
            return string.Empty;
        }

        bool isConfirmed = string.Equals(
            OperationVerb.OfId(operation.Id),
            CSharpName.Pascal(path.Last),
            StringComparison.OrdinalIgnoreCase);
        return path.Before.Length > 0 || !isConfirmed ? Noun.One(path.Before) : OperationVerb.ObjectOf(operation.Id!, Said(operation));
    }

    private List<string> Said(Operation operation) =>
    [
        .. Noun.Words(_areas.Of(operation))
            .Concat(OperationPath.Literals(operation.Path).SelectMany(literal => Noun.Words(CSharpName.Pascal(literal))))
            .Select(Noun.One),
    ];

    private string Read(Operation operation, OperationPath path, string? said, string noun)
    {
        bool isList = said == OperationVerb.List
            || (_responses.IsList(operation) ?? (!path.IsItem && Noun.IsPlural(CSharpName.Pascal(path.Last))));
        if (path.Key is { } key)
        {
            string owner = OperationVerb.IsAction(path.Owner, operation.Id) ? string.Empty : path.Owner;
            return (isList ? OperationVerb.List : OperationVerb.Get) + Noun.One(owner) + "By" + key;
        }

        if (_responses.IsFile(operation))
        {
            return "Download" + Noun.One(noun);
        }

        if (OperationVerb.IsParticular(said))
        {
            return said + (isList ? noun : Noun.One(noun));
        }

        // A verb in a path, before the identifier of what it gets.
        if (path.IsItem && OperationVerb.OfId(path.Last) == OperationVerb.Get && OperationVerb.IsAction(path.Last, operation.Id))
        {
            return OperationVerb.Get + Noun.One(path.Before);
        }

        return isList ? OperationVerb.List + Noun.Many(noun) + For(path, noun) : OperationVerb.Get + Noun.One(noun);
    }

    private static string Post(Operation operation, OperationPath path, string? said, string noun)
    {
        bool isUpsert = operation.Id?.Contains("OrUpdate", StringComparison.OrdinalIgnoreCase) == true;
        string verb = Particular(said) ?? (isUpsert ? "CreateOrUpdate" : OperationVerb.Create);
        bool isOfArea = OperationVerb.IsParticular(said)
            && Noun.IsPlural(CSharpName.Pascal(path.Last))
            && !Mentions(operation.Id!, path.Last);
        return verb + (isOfArea ? string.Empty : Noun.One(noun)) + (path.IsItem ? string.Empty : For(path, noun));
    }

    // "manageOrder" of /orders/{id}/parts manages the order, not a part.
    private static bool Mentions(string operationId, string segment) =>
        operationId.Contains(Noun.One(CSharpName.Pascal(segment)), StringComparison.OrdinalIgnoreCase);

    private static string? Particular(string? verb) => OperationVerb.IsParticular(verb) ? verb : null;

    // What belongs to the area itself, but to one thing of another area: notes of a company, beside those of a contact.
    private static string For(OperationPath path, string noun) =>
        noun.Length == 0 && path.Holder is { } holder ? "For" + holder : string.Empty;

    private static string Qualified(OperationPath path) =>
        path.LastNoun.Length == 0 || Noun.IsPlural(CSharpName.Pascal(path.Last)) ? path.LastNoun : path.Before + path.LastNoun;

    // What can be put to something else, and taken off it and nothing more, is not made there but attached.
    private static HashSet<string> FindAttachments(IEnumerable<Operation> operations)
    {
        ILookup<string, string> methods = operations.ToLookup(
            operation => OperationPath.Shape(operation.Path),
            operation => operation.Method,
            StringComparer.Ordinal);
        return methods
            .Select(path => path.Key)
            .Where(shape => shape.EndsWith("/{}", StringComparison.Ordinal) && shape.Split("{}").Length > 2)
            .Where(
                shape => methods[shape].All(method => method == "delete")
                    && methods[shape[..^"/{}".Length]].Contains("post", StringComparer.Ordinal))
            .ToHashSet(StringComparer.Ordinal);
    }

    private string? Attachment(Operation operation, OperationPath path)
    {
        string shape = OperationPath.Shape(operation.Path);
        bool isAttached = operation.Method == "post" && _attachments.Contains(shape + "/{}");
        if (!isAttached && !(operation.Method == "delete" && _attachments.Contains(shape)))
        {
            return null;
        }

        (string attach, string detach, string noun) = OperationVerb.Pair(operation.Id, path.LastNoun);
        string holder = noun.Length == 0 && path.Holder is { } name ? (isAttached ? "To" : "From") + name : string.Empty;
        return (isAttached ? attach : detach) + Noun.One(noun) + holder;
    }

    // A word such as whatsapp has capitals that only the operationId and the tags know.
    private static string Spelled(Operation operation, string name)
    {
        string[] known =
        [
            operation.Id ?? string.Empty,
            .. (operation.Definition["tags"] as JArray ?? []).Select(tag => (string?)tag ?? string.Empty),
        ];
        return string.Concat(
            Noun.Words(name).Select(
                word => known.Select(text => Spelling(text, word)).FirstOrDefault(spelling => spelling is not null) ?? word));
    }

    private static string? Spelling(string text, string word)
    {
        int index = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        string found = index < 0 ? string.Empty : text.Substring(index, word.Length);
        return found.Length > 0
            && char.IsAsciiLetterUpper(found[0])
            && found.Skip(1).Any(char.IsAsciiLetterUpper)
            && found.Any(char.IsAsciiLetterLower)
            ? found
            : null;
    }

    private static string? Doubt(Operation operation, OperationPath path, string area, string name)
    {
        IReadOnlyList<string> words = Noun.Words(name);
        string? said = OperationVerb.OfId(operation.Id);
        return true switch
        {
            _ when area == "Other" => "it has no tag that could be an area",
            _ when name.EndsWith("Operation", StringComparison.Ordinal) => "neither path nor operationId says what it does",
            _ when words.Count > MaxWords => "it is long",
            _ when words.Count > 1 && Noun.AreSame(string.Concat(words.Skip(1)), area) => "it repeats the area",
            _ when operation.Method == "post"
                && said is null
                && !OperationVerb.IsAction(path.Last, operation.Id)
                && !Noun.IsPlural(CSharpName.Pascal(path.Last)) => "nothing says whether it creates something",
            _ when OperationVerb.IsParticular(said)
                && !name.StartsWith(said!, StringComparison.Ordinal)
                && !Oneself.Contains(path.Last, StringComparer.OrdinalIgnoreCase) => $"its operationId says {said!.ToLowerInvariant()}",
            _ => null,
        };
    }
}
