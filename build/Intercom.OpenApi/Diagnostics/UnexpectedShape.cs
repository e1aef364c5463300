namespace Intercom.OpenApi.Diagnostics;

/// <summary>Explains an exception that a description of an unexpected shape causes.</summary>
public static class UnexpectedShape
{
    /// <param name="who">The name of the work, as the start of a sentence.</param>
    /// <param name="work">The work.</param>
    public static T Explain<T>(string who, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception exception) when (exception is not DescriptionException)
        {
            throw new DescriptionException(
                $"{who} met something in the description whose shape is not expected: {exception.Message} Correct openapi/intercom.yaml "
                    + "or an overlay.",
                exception);
        }
    }

    public static void Explain(string who, Action work) => Explain(who, () =>
    {
        work();
        return true;
    });
}
