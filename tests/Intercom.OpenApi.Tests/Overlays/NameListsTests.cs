using Intercom.OpenApi.Overlays;

namespace Intercom.OpenApi.Tests.Overlays;

public class NameListsTests
{
    [TestCase("$.a.b")]
    [TestCase("$.paths['/orders'].get")]
    [TestCase("$.a[?(@.name == 'x')]")]
    [TestCase("$.a[1,2]")]
    public void A_path_without_lists_of_names_has_no_parts(string path)
    {
        NameLists.OneNameEach(path).Should().BeEmpty();
    }

    [Test]
    public void Each_name_takes_the_place_of_its_list_while_other_lists_stay_whole()
    {
        NameLists.OneNameEach("$['a','b'].x[ 'c' , 'd,]' ].y").Should().Equal(
            "$['a'].x[ 'c' , 'd,]' ].y",
            "$['b'].x[ 'c' , 'd,]' ].y",
            "$['a','b'].x['c'].y",
            "$['a','b'].x['d,]'].y");
    }
}
