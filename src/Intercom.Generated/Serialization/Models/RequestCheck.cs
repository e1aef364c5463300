using System.Collections;

namespace Intercom;

/// <summary>
/// Finds what is missing in a request before it is sent. The compiler requires members too, but not that they are more than null, and not of serializers.
/// </summary>
internal static class RequestCheck
{
    /// <summary>Rejects a request that lacks what it cannot be sent without, at any depth.</summary>
    /// <exception cref="ArgumentException">Something is missing.</exception>
    public static void Demand(object? value)
    {
        switch (value)
        {
            case IntercomModel model:
                Demand(model);
                break;
            case IEnumerable<IntercomModel> models:
                Demand((IEnumerable)models);
                break;
        }
    }

    /// <summary>The text of a property by its name in JSON, also of an extensible enum; null when it has none.</summary>
    public static string? Text(IntercomModel? model, string name) =>
        model?.ModelMembers.Find(name) is >= 0 and int member ? model.GetValue(member)?.ToString() : null;

    public static ArgumentException Missing(IntercomModel model, string member) =>
        Incomplete(model, member, "is missing, and the request cannot be sent without it");

    public static ArgumentException Incomplete(IntercomModel model, string member, string reason) => new($"{model.GetType().Name}.{member} {reason}.", member);

    private static void Demand(IEnumerable models)
    {
        foreach (object? model in models)
        {
            Demand(model);
        }
    }

    private static void Demand(IntercomModel model)
    {
        ModelMembers members = model.ModelMembers;
        for (int member = 0; member < members.Count; member++)
        {
            object? value = model.GetValue(member);
            if (value is null && members.IsRequired(member) && !IsKept(model, members.Name(member)))
            {
                throw Missing(model, members.Property(member));
            }

            Demand(value);
        }

        OwnMembers.Of(model)?.Validate(model);
        if (model.Models is { } models)
        {
            Demand(models.All.Select(member => member.Value).OfType<IntercomModel>());
        }

        foreach (RequestRule rule in members.Rules)
        {
            rule.Validate(model);
        }

        model.ValidateComplete();
    }

    // A value that its property cannot hold is sent as it is.
    private static bool IsKept(IntercomModel model, string name) => model.UnknownMembers?.Find(name) is { } json && !json.AsSpan().SequenceEqual(RawJson.Null);
}
