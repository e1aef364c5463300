namespace Intercom.Tests.Facts;

/// <summary>Which of the places where the live API differs from its description a test is about.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class FactAttribute(string number) : PropertyAttribute("Fact", number)
{
    public string Number { get; } = number;
}
