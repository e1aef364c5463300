using System.Collections;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace Intercom;

/// <summary>
/// Finds missing values of a request before it is sent. The compiler requires required members, but not that they have a value, and not in
/// deserialized requests.
/// </summary>
internal static class RequestCheck
{
    // By name: on .NET Standard 2.0, the attribute is declared in this assembly.
    public static bool IsRequired(JsonProperty property) =>
        property.AttributeProvider!.GetAttributes(inherit: true).Any(attribute => attribute.GetType().Name == "RequiredMemberAttribute");

    /// <summary>Rejects a request that lacks a required value, at any depth.</summary>
    /// <exception cref="ArgumentException">A required value is missing.</exception>
    public static void Validate(object? value)
    {
        switch (value)
        {
            case IntercomModel model:
                Validate(model, ModelContract.Of(model.GetType()));
                break;
            case IEnumerable<IntercomModel> models:
                Validate((IEnumerable)models);
                break;
        }
    }

    /// <summary>Returns the text of a property by its JSON name, also of an extensible enum; null when it has none.</summary>
    public static string? Text(IntercomModel? model, string name) =>
        model is null ? null : ModelContract.Of(model.GetType()).Find(name)?.GetValue(model)?.ToString();

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

    private static void Validate(IntercomModel model, ModelContract shape)
    {
        foreach (ModelMember member in shape.Members)
        {
            object? value = member.GetValue(model);
            if (member.IsRequired && value is null && !IsKept(model, member.Name))
            {
                throw Missing(model, member.PropertyName);
            }

            Validate(value);
        }

        if (model.Models is { } models)
        {
            Validate(models.All.Select(member => member.Value).OfType<IntercomModel>());
        }

        if (shape.RequireAny.Count > 0 && shape.RequireAny.All(name => LacksAny(model, shape, name)))
        {
            throw new ArgumentException(
                $"{shape.Type.Name} requires at least one of {string.Join(", ", shape.RequireAny)}.",
                shape.RequireAny[0]);
        }

        foreach (string missing in shape.RequiredWhen.Where(rule => HasValue(model, shape, rule))
            .SelectMany(rule => rule.Required).Where(name => IsMissing(shape.GetValue(model, name))))
        {
            throw Missing(model, missing);
        }

        foreach (MinimumCountAttribute minimum in shape.MinimumCounts)
        {
            RequireCount(model, minimum, shape.GetValue(model, minimum.Member));
        }

        model.ValidateComplete();
    }

    // An unknown property may be an identifier.
    private static bool LacksAny(IntercomModel model, ModelContract shape, string property) =>
        model.AdditionalProperties is not { Count: > 0 } && shape.GetValue(model, property) is null;

    // A value of another type than its property is sent as it is.
    private static bool IsKept(IntercomModel model, string name) =>
        model.AdditionalProperties is { } kept
            && kept.TryGetValue(name, out JToken? value)
            && value is not (null or { Type: JTokenType.Null });

    private static bool HasValue(
        IntercomModel model, ModelContract shape, RequiredWhenAttribute rule) => rule.Value == shape.GetValue(model, rule.Member) switch
        {
            IExtensibleEnum value => value.Value,
            bool value => value ? "true" : "false",
            object value => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture),
            null => null,
        };

    private static bool IsMissing(object? value) => value is null || (value is string text && string.IsNullOrWhiteSpace(text));

    private static void RequireCount(IntercomModel model, MinimumCountAttribute minimum, object? value)
    {
        if (value is IEnumerable items && items.Cast<object?>().Count() is var count && count < minimum.Count)
        {
            throw Incomplete(model, minimum.Member, $"requires at least {minimum.Count} values, but has {count}");
        }
    }
}
