using System.Globalization;

namespace Intercom.Tests.Values;

public class IntercomDateTests
{
    [Test]
    public void A_date_is_formatted_as_ISO_8601_in_every_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = UnusualCulture.Create();

            new IntercomDate(2025, 1, 31).ToString().Should().Be("2025-01-31");
            $"{new IntercomDate(33, 4, 3)}".Should().Be("0033-04-03");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Test]
    public void A_date_is_parsed_as_it_is_formatted()
    {
        IntercomDate.Parse("2025-01-31").Should().Be(new IntercomDate(2025, 1, 31));
        IntercomDate.TryParse("2025-02-29", out _).Should().BeFalse();
        IntercomDate.TryParse("31.1.2025", out _).Should().BeFalse();
        IntercomDate.TryParse(null, out _).Should().BeFalse();
        FluentActions.Invoking(() => IntercomDate.Parse("today")).Should().Throw<FormatException>().WithMessage("*'today'*");
    }

    [Test]
    public void The_date_of_a_time_is_the_one_at_its_own_offset()
    {
        IntercomDate.FromDateTimeOffset(new DateTimeOffset(2025, 1, 31, 23, 30, 0, TimeSpan.FromHours(-5)))
            .Should().Be(new IntercomDate(2025, 1, 31));
        IntercomDate.FromDateTime(new DateTime(2025, 1, 31, 23, 30, 0, DateTimeKind.Local)).Should().Be(new IntercomDate(2025, 1, 31));
    }

    [Test]
    public void Dates_are_compared_chronologically()
    {
        IntercomDate first = new(2025, 1, 31);
        IntercomDate second = new(2025, 2, 1);

        (first < second && second > first && first <= second && second >= first && first != second).Should().BeTrue();
        (first == new IntercomDate(2025, 1, 31)).Should().BeTrue();
        first.GetHashCode().Should().Be(new IntercomDate(2025, 1, 31).GetHashCode());
    }
}
