namespace Intercom.AspNetCore.Tests.Serialization;

/// <summary>The parts of ASP.NET Core that deserialize request bodies and serialize responses.</summary>
public enum ModelFramework
{
    MinimalApi,
    Mvc,
    MvcWithNewtonsoftJson,
}
