using Intercom.OpenApi.Description;

namespace Intercom.OpenApi.Lowering;

/// <summary>One change that brings the description closer to what NSwag understands.</summary>
public interface ILoweringStep
{
    void Apply(ApiDescription description);
}
