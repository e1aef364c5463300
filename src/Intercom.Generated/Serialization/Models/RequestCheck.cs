using System.Collections;

namespace Intercom;

/// <summary>
/// Finds missing values of a request before it is sent. The compiler requires required members, but not that they have a value, and not in
/// deserialized requests.
/// </summary>
internal static class RequestCheck
{
    /// <summary>Rejects a request that lacks a required value, at any depth.</summary>
    /// <exception cref="ArgumentException">A required value is missing.</exception>
    public static void Validate(object? value)
    {
        switch (value)
        {
            case IntercomModel model:
                Validate(model);
                break;
            case IEnumerable<IntercomModel> models:
                Validate((IEnumerable)models);
                break;
        }
    }

    /// <summary>Returns the text of a property by its JSON name, also of an extensible enum; null when it has none.</summary>
    public static string? Text(IntercomModel? model, string name) =>
        model?.ModelMembers.Find(name) is >= 0 and int member ? model.GetValue(member)?.ToString() : null;

    public static ArgumentException Missing(IntercomModel model, string member) =>
        Incomplete(model, member, "is missing, but the request requires it");

    public static ArgumentException Incomplete(IntercomModel model, string member, string reason) =>
        new($"{model.GetType().Name}.{member} {reason}.", member);

    private static void Validate(IEnumerable models)
    {
        foreach (object? model in models)
        {
            Validate(model);
        }
    }

    private static void Validate(IntercomModel model)
    {
        ModelMembers members = model.ModelMembers;
        for (int member = 0; member < members.Count; member++)
        {
            object? value = model.GetValue(member);
            if (value is null && members.IsRequired(member) && !IsKept(model, members.Name(member)))
            {
                throw Missing(model, members.Property(member));
            }

            Validate(value);
        }

        OwnMembers.Of(model)?.Validate(model);
        if (model.Models is { } models)
        {
            Validate(models.All.Select(member => member.Value).OfType<IntercomModel>());
        }

        foreach (RequestRule rule in members.Rules)
        {
            rule.Validate(model);
        }

        model.ValidateComplete();
    }

    // A value of another type than its property is sent as it is.
    private static bool IsKept(IntercomModel model, string name) =>
        model.UnknownMembers?.Find(name) is { } json && !RawJson.IsNull(json);
}
