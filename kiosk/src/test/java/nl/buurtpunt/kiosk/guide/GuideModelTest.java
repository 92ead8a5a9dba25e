package nl.buurtpunt.kiosk.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuideModelTest {
    private static final Language ARABIC = Language.of("ar", "العربية");
    private static final Language TURKISH = Language.of("tr", "Türkçe");
    private static final Check CHECKED = new Check(CheckedDate.of("2022-05"), "gids", Confidence.VERIFIED, false);

    @Test
    void takesTheDirectionFromTheOwnName() {
        assertThat(ARABIC.rightToLeft()).isTrue();
        assertThat(TURKISH.rightToLeft()).isFalse();
    }

    @Test
    void fallsBackToDutchAndSaysSo() {
        Text text = new Text(Map.of("nl", "Gratis.", "ar", "مجاني."));

        assertThat(text.in(ARABIC)).isEqualTo(Rendered.of("مجاني.", ARABIC));
        assertThat(text.in(TURKISH)).isEqualTo(new Rendered("Gratis.", Language.SOURCE, true));
        assertThat(Text.none().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "045-560 45 00,+31455604500",
        "14 045,14045",
        "112,112",
        "0800-2000,08002000",
        "0900-8844,09008844",
        "088-0767 000,+31880767000",
        "+32 2 000 00 00,+3220000000"
    })
    void dialsWhatAPhoneFromAnywhereUnderstands(String written, String dialled) {
        assertThat(Contact.Phone.of("id", written, "31", PhoneCost.FREE, CHECKED)
                        .dial())
                .isEqualTo(dialled);
    }

    @ParameterizedTest
    @CsvSource({"2022,2022,0,0", "2022-05,2022,5,0", "2026-07-26,2026,7,26", "unknown,0,0,0", "ca. 2023,0,0,0"})
    void readsHowPreciselyAFactWasChecked(String written, int year, int month, int day) {
        assertThat(CheckedDate.of(written)).isEqualTo(new CheckedDate(year, month, day));
    }

    @Test
    void marksANumberInsideArabicAndLeavesArabicAlone() {
        Sentences sentences =
                Sentences.of(Map.of("ar", Map.of("call", "اتصل {0} ثم {1}"), "nl", Map.of("call", "Bel {0}")));

        assertThat(sentences.say("call", ARABIC, "045-560 45 00", "مرحبا").text())
                .isEqualTo("اتصل \u200E045-560 45 00\u200E ثم مرحبا");
        assertThat(sentences.say("call", TURKISH, "112")).isEqualTo(new Rendered("Bel 112", Language.SOURCE, true));
    }

    @Test
    void stopsATestOnAMissingSentence() {
        Sentences sentences = Sentences.of(Map.of());

        assertThatThrownBy(() -> sentences.say("nav.home", ARABIC)).isInstanceOf(AssertionError.class);
    }

    @Test
    void looksForASentenceInTheBuiltInGuideWhenTheReleaseLacksIt() {
        Sentences builtIn =
                Sentences.of(Map.of("nl", Map.of("nav.home", "Begin"), "ar", Map.of("nav.home", "البداية")));
        Sentences release =
                Sentences.of(Map.of("nl", Map.of("nav.back", "Terug"))).over(builtIn);

        assertThat(release.say("nav.home", ARABIC).text()).isEqualTo("البداية");
        assertThat(release.say("nav.back", ARABIC).fallback()).isTrue();
    }

    @Test
    void hidesNumbersThatNobodyConfirmed() {
        Check report = new Check(CheckedDate.UNKNOWN, "", Confidence.REPORT, true);
        Contact unsure = Contact.Phone.of("a", "06-000 00 000", "31", PhoneCost.UNKNOWN, report);
        Contact sure = Contact.Phone.of("b", "112", "31", PhoneCost.FREE, CHECKED);

        assertThat(service(unsure).askStaff()).isTrue();
        assertThat(service(unsure, sure).phones()).containsExactly((Contact.Phone) sure);
    }

    @Test
    void tellsListenersOfANewGuideUntilTheyLeave() {
        Guide first = guide("1");
        Guide second = guide("2");
        CurrentGuide current = new CurrentGuide(first);
        List<Guide> seen = new ArrayList<>();

        CurrentGuide.Listening listening = current.onReplace(seen::add);
        current.replace(second);
        listening.close();
        current.replace(first);

        assertThat(seen).containsExactly(second);
        assertThat(current.get()).isSameAs(first);
    }

    @Test
    void expiresOnlyAfterItsDate() {
        Edition edition = new Edition("1", Instant.EPOCH, Instant.parse("2027-02-01T00:00:00Z"), false);

        assertThat(edition.expired(Instant.EPOCH)).isFalse();
        assertThat(edition.expired(Instant.parse("2029-02-01T00:00:00Z"))).isTrue();
        assertThat(Edition.BUILT_IN.expired(Instant.parse("2029-02-01T00:00:00Z")))
                .isFalse();
    }

    private static Guide guide(String order) {
        City city = new City("stad", "Stad", List.of(), ZoneId.of("UTC"), "31", "#000000", List.of());
        Edition edition = new Edition(order, Instant.EPOCH, Instant.MAX, false);
        return new Guide(edition, city, List.of(), List.of(), List.of(), Sentences.of(Map.of()));
    }

    private static Service service(Contact... contacts) {
        return new Service(
                "s",
                new Filing(List.of("t"), TreeLevel.ROOT),
                new Organisation("o", Text.source("Organisatie"), Optional.empty()),
                ServiceTexts.of(Text.source("Naam"), Text.source("Zin.")),
                new Reach(List.of(contacts), Hours.UNKNOWN, List.of()),
                Optional.empty(),
                CHECKED);
    }
}
