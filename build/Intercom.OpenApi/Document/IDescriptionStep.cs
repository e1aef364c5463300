namespace Intercom.OpenApi.Document;

/// <summary>One change that brings the description closer to what NSwag understands.</summary>
public interface IDescriptionStep
{
    void Apply(ApiDescription description);
}
