package nl.buurtpunt.server.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The holidays of the real guide against the rule they follow: article 3 of the Algemene termijnenwet, and the Sundays
/// of Easter and Pentecost.
class HolidaysTest {
    private static final List<Path> FOLDER = List.of(Path.of("..", "provisioning", "content", "heerlen"));

    @ParameterizedTest
    @ValueSource(ints = {2026, 2027, 2028})
    void areTheDaysOfTheLaw(int year) {
        LocalDate easter = easter(year);
        var expected = new TreeMap<LocalDate, String>();
        expected.put(LocalDate.of(year, Month.JANUARY, 1), "nieuwjaarsdag");
        expected.put(easter, "eerste-paasdag");
        expected.put(easter.plusDays(1), "tweede-paasdag");
        LocalDate king = LocalDate.of(year, Month.APRIL, 27);
        expected.put(king.getDayOfWeek() == DayOfWeek.SUNDAY ? king.minusDays(1) : king, "koningsdag");
        expected.put(LocalDate.of(year, Month.MAY, 5), "bevrijdingsdag");
        expected.put(easter.plusDays(39), "hemelvaartsdag");
        expected.put(easter.plusDays(49), "eerste-pinksterdag");
        expected.put(easter.plusDays(50), "tweede-pinksterdag");
        expected.put(LocalDate.of(year, Month.DECEMBER, 25), "eerste-kerstdag");
        expected.put(LocalDate.of(year, Month.DECEMBER, 26), "tweede-kerstdag");

        assertThat(holidays(year)).isEqualTo(expected);
    }

    private static SortedMap<LocalDate, String> holidays(int year) {
        var found = new TreeMap<LocalDate, String>();
        var guide = (ReadResult.Good) FolderReader.read(FolderFiles.take(FOLDER).bytesByPath());
        guide.guide()
                .city()
                .holidays()
                .forEach(it -> it.dates().stream()
                        .map(LocalDate::parse)
                        .filter(date -> date.getYear() == year)
                        .forEach(date -> found.put(date, it.id())));
        return found;
    }

    /// The Gregorian rule as Meeus wrote it down (Astronomical Algorithms, chapter 8).
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int month = (h + l - 7 * m + 114) / 31;
        return LocalDate.of(year, month, (h + l - 7 * m + 114) % 31 + 1);
    }
}
