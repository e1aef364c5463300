using Intercom.Testing.Areas.Conversations;
using Intercom.Testing.Resources;
using Intercom.Testing.State;

namespace Intercom.Testing.Areas.Fin;

/// <summary>Replies to messages from the published articles of the workspace.</summary>
internal sealed class FinKnowledge(Workspace workspace)
{
    private const int MinLengthOfWord = 4;
    private const string NotFound = "<p>I could not find anything about this. Would you like to talk to a person?</p>";

    private static readonly string[] WordsForPerson = ["human", "person", "teammate", "representative"];
    private static readonly string[] TextMembers = ["title", "description", "body"];

    /// <summary>Decides the reaction to a message.</summary>
    /// <param name="message">The text of the message.</param>
    /// <param name="article">The article that the reply is from; null if there is none.</param>
    /// <returns>The body of the article with the most words of the message; an escalation if the message asks for a person.</returns>
    public FinAnswer Decide(string message, out Record? article)
    {
        HashSet<string> words = Words(message);
        article = null;
        if (words.Overlaps(WordsForPerson))
        {
            return FinAnswer.Escalate();
        }

        article = FindArticle(words);
        return FinAnswer.Reply(article?.Text("body") ?? NotFound);
    }

    private Record? FindArticle(HashSet<string> words) => workspace.All(Kinds.Article).Items
        .Where(article => article.Text("state") == "published" && !string.IsNullOrWhiteSpace(article.Text("body")))
        .Select(article => (Article: article, Score: Words(string.Join(' ', TextMembers.Select(article.Text))).Count(words.Contains)))
        .Where(found => found.Score > 0)
        .OrderByDescending(found => found.Score)
        .Select(found => found.Article)
        .FirstOrDefault();

    private static HashSet<string> Words(string text) => new string([.. PlainText.Strip(text)
            .Select(character => char.IsLetterOrDigit(character) ? character : ' ')])
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Where(word => word.Length >= MinLengthOfWord)
        .ToHashSet(StringComparer.OrdinalIgnoreCase);
}
