namespace Intercom.OpenApi.Document;

/// <summary>A change of a description that names parts of it, or brings it closer to what NSwag understands.</summary>
public interface IDescriptionStep
{
    /// <summary>Applies the change.</summary>
    /// <param name="description">The description, which is changed.</param>
    void Apply(ApiDescription description);
}
