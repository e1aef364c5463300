namespace Intercom.OpenApi.Lowering;

/// <summary>A parameter of a generated method.</summary>
/// <param name="Type">Its C# type, with a question mark where null is allowed.</param>
/// <param name="Name">Its C# name.</param>
/// <param name="Summary">Its documentation.</param>
/// <param name="IsRequired">Indicates whether callers must pass it.</param>
/// <param name="IsPath">Whether it is a part of the path.</param>
/// <param name="IsBody">Whether it is the request body.</param>
/// <param name="IsPagePosition">Indicates whether it selects the page, so that the method for all pages does not have it.</param>
public sealed record MethodParameter(
    string Type,
    string Name,
    string Summary,
    bool IsRequired,
    bool IsPath = false,
    bool IsBody = false,
    bool IsContinuation = false)
{
    /// <summary>The parameter in the declaration of a method.</summary>
    public string Declaration => IsRequired ? $"{Type} {Name}" : $"{Type} {Name} = null";
}
