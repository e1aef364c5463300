namespace Intercom.OpenApi;

/// <summary>Writes each step of a command when it begins.</summary>
/// <param name="output">Receives a line for each step.</param>
public sealed class StepWriter(TextWriter output) : IProgress<string>
{
    /// <summary>Writes a step.</summary>
    /// <param name="value">The step, without a period.</param>
    public void Report(string value) => output.WriteLine(value);
}
