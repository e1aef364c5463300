using System.ComponentModel;

namespace Intercom.Tests.Contract;

public class PlumbingTests
{
    [TestCase(typeof(ApiClient))]
    [TestCase(typeof(ApiConnection))]
    [TestCase(typeof(ApiRequest))]
    [TestCase(typeof(IPage<>))]
    [TestCase(typeof(IScrollPage<>))]
    [TestCase(typeof(PagingStyle))]
    [TestCase(typeof(QueryStyle))]
    public void A_type_that_only_generated_code_needs_is_hidden_from_completion(Type type) =>
        type.GetCustomAttributes(typeof(EditorBrowsableAttribute), inherit: false).Should().ContainSingle()
            .Which.As<EditorBrowsableAttribute>().State.Should().Be(EditorBrowsableState.Never);
}
