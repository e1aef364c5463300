namespace Intercom;

/// <summary>A converter that knows the variants of an abstract model.</summary>
internal interface IVariantConverter
{
    /// <summary>The members of the abstract model, with its variants.</summary>
    ModelMembers Union { get; }
}
