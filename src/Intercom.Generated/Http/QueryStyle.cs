using System.ComponentModel;

namespace Intercom;

/// <summary>The format of several values in the query of a request, named as in OpenAPI.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum QueryStyle
{
    /// <summary>One parameter for each value: <c>id=1&amp;id=2</c>. Properties of an object are parameters of their own.</summary>
    FormExploded,

    /// <summary>One parameter, with commas between the values: <c>id=1,2</c>.</summary>
    Form,

    /// <summary>One parameter, with spaces between the values: <c>id=1%202</c>.</summary>
    SpaceDelimited,

    /// <summary>One parameter, with vertical bars between the values: <c>id=1%7C2</c>.</summary>
    PipeDelimited,

    /// <summary>
    /// Brackets after the name: <c>filter[state]=open</c> for properties of an object, <c>id[]=1&amp;id[]=2</c> for values of a list.
    /// </summary>
    DeepObject,
}
