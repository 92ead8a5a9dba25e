package nl.buurtpunt.kiosk.slip;

import static nl.buurtpunt.kiosk.slip.SlipTexts.rendered;
import static nl.buurtpunt.kiosk.slip.SlipTexts.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.guide.Audience;
import nl.buurtpunt.kiosk.guide.Bulletin;
import nl.buurtpunt.kiosk.guide.Bulletins;
import nl.buurtpunt.kiosk.guide.Check;
import nl.buurtpunt.kiosk.guide.CheckedDate;
import nl.buurtpunt.kiosk.guide.Confidence;
import nl.buurtpunt.kiosk.guide.Contact;
import nl.buurtpunt.kiosk.guide.EventDates;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Hours;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Period;
import nl.buurtpunt.kiosk.guide.Point;
import nl.buurtpunt.kiosk.guide.PointTexts;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.guide.Text;
import org.junit.jupiter.api.Test;

class BulletinSlipTest {
    private static final Guide GUIDE = ContentFolder.heerlen();
    private static final Clock NOW = clock("2026-11-24T07:30:00Z");

    @Test
    void saysWhatWhenAndWhereAnEventIsAndThatItIsAnExample() {
        assertThat(texts(blocks("event/voorbeeld-koffieochtend", Language.SOURCE, NOW)))
                .containsSubsequence(
                        "Buurtpunt Heerlen",
                        "Koffieochtend",
                        "VOORBEELD",
                        "Dit is een voorbeeld. Het is niet echt.",
                        "Activiteit",
                        "Drink koffie en praat met uw buren. U hoeft zich niet op te geven.",
                        "Elke week op dinsdag: 10:00 tot 12:00 uur",
                        "De volgende keer is dinsdag 24 november 2026.",
                        "Waar",
                        "Voorbeeldpunt Centrum",
                        "Gratis.",
                        "Iedereen in Heerlen",
                        "Klopt er iets niet? Zeg het tegen een medewerker.",
                        "Afgedrukt op 24 november 2026");
    }

    @Test
    void saysUntilWhenANoticeHoldsAndAPlanCanBeReactedTo() {
        assertThat(texts(blocks("notice/voorbeeld-straat-dicht", Language.SOURCE, NOW)))
                .contains("Dit geldt tot en met zondag 31 december 2028.", "Iedereen in Centrum");
        assertThat(texts(blocks("plan/voorbeeld-avond-open", Language.SOURCE, NOW)))
                .contains("Wie beslist?", "Wilt u reageren? Vraag een medewerker.");
    }

    @Test
    void printsNothingOfTodayWhenTheClockWasNeverSet() {
        assertThat(texts(blocks("event/voorbeeld-koffieochtend", Language.SOURCE, clock("1970-01-01T09:00:00Z"))))
                .noneMatch(it -> it.startsWith("Afgedrukt") || it.startsWith("De volgende keer"))
                .contains("Elke week op dinsdag: 10:00 tot 12:00 uur");
    }

    @Test
    void missesNoWordsInAnyLanguageAndCanBeDrawn() throws IOException {
        for (Language language : GUIDE.city().languages()) {
            for (Bulletin bulletin : GUIDE.bulletins().all()) {
                Slip slip = new BulletinSlip(GUIDE, NOW).of(bulletin, language);
                List<Block> blocks = slip.sections().getFirst().blocks();
                assertThat(rendered(blocks)).noneMatch(Rendered::fallback);
                assertThat(texts(blocks))
                        .contains(
                                GUIDE.sentences().say("example.label", language).text());
                for (int dots : new int[] {384, 576}) {
                    LaidOutSlip laidOut = new SlipLayout(dots).lay(slip);
                    assertThat(laidOut.blocks())
                            .allSatisfy(placed -> assertThat(placed.ink().isEmpty()
                                            || placed.box().contains(placed.ink()))
                                    .as(placed.toString())
                                    .isTrue());
                    save(laidOut, bulletin.key().replace('/', '-') + "-" + language.tag() + "-" + dots);
                }
            }
        }
    }

    /// By a program that sees: the digits of dates and times stand in their order in Arabic too.
    @Test
    void canBeReadBackFromThePaper() {
        for (String tag : List.of("nl", "ar")) {
            Language language = GUIDE.city().language(tag).orElseThrow();
            Bulletin bulletin =
                    GUIDE.bulletins().find("event/voorbeeld-koffieochtend").orElseThrow();
            LaidOutSlip laidOut = new SlipLayout(576).lay(new BulletinSlip(GUIDE, NOW).of(bulletin, language));
            String read = String.join(" ", PictureReaders.lines(SlipPictures.picture(laidOut.image()), tag, 4));

            assertThat(read).as(tag).contains("10:00", "12:00", "24", "2026", "Centrum");
            if (tag.equals("nl")) {
                // The reader knows Latin letters only.
                assertThat(read).contains("VOORBEELD", "Koffieochtend");
            }
        }
    }

    /// Real ones have no mark, and a code only where there is a website to open.
    @Test
    void givesTheAddressAndTheCodeOfThePointOnlyWhenSomebodyConfirmedThem() {
        Contact address = new Contact.Address("a", "Plein 1", "1234 AB", "Stad", check(Confidence.VERIFIED));
        Contact web = new Contact.Web("w", "https://www.example.org", check(Confidence.VERIFIED));
        Contact reported = new Contact.Address("b", "Elders 2", "", "Stad", check(Confidence.REPORT));

        List<Block> reachable = realEvent(List.of(address, web, reported));
        assertThat(reachable)
                .contains(new Block.AddressLines("Plein 1", "1234 AB Stad"))
                .doesNotContain(new Block.AddressLines("Elders 2", "Stad"))
                .hasAtLeastOneElementOfType(Block.QrPicture.class);
        assertThat(texts(reachable)).contains("zaterdag 28 november 2026: 10:00 tot 12:00 uur");
        assertThat(texts(reachable)).noneMatch(it -> it.contains("VOORBEELD"));
        assertThat(realEvent(List.of())).doesNotHaveAnyElementsOfTypes(Block.QrPicture.class);
    }

    private static List<Block> realEvent(List<Contact> contacts) {
        Point point = new Point(
                "echt", false, PointTexts.named(Text.source("Ons punt")), "", Hours.UNKNOWN, List.of(), contacts);
        Bulletin event = new Bulletin.Event(
                new Bulletin.Head(
                        "feest",
                        false,
                        GUIDE.bulletins()
                                .find("event/voorbeeld-koffieochtend")
                                .map(it -> it.head().audience())
                                .orElse(new Audience(Audience.Scope.CITY, "")),
                        Text.source("Feest"),
                        Text.source("Kom ook."),
                        Period.ALWAYS,
                        ""),
                new EventDates.Once(LocalDate.parse("2026-11-28"), new EventDates.Times("10:00", "12:00")),
                Text.none(),
                "echt",
                Text.none());
        Guide guide = new Guide(
                GUIDE.edition(),
                GUIDE.city(),
                Guide.Contents.of(GUIDE.topics(), List.of(), List.of(point), GUIDE.sentences())
                        .withBulletins(new Bulletins(List.of(event))));
        return new BulletinSlip(guide, NOW)
                .of(event, Language.SOURCE)
                .sections()
                .getFirst()
                .blocks();
    }

    private static Check check(Confidence confidence) {
        return new Check(CheckedDate.UNKNOWN, "gids", confidence, false);
    }

    private static Clock clock(String now) {
        return Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
    }

    private static List<Block> blocks(String key, Language language, Clock clock) {
        Optional<Bulletin> bulletin = GUIDE.bulletins().find(key);
        return new BulletinSlip(GUIDE, clock)
                .of(bulletin.orElseThrow(), language)
                .sections()
                .getFirst()
                .blocks();
    }

    private static void save(LaidOutSlip slip, String name) throws IOException {
        File file = new File("target/slips/" + name + ".png");
        assertThat(file.getParentFile().isDirectory() || file.getParentFile().mkdirs())
                .isTrue();
        ImageIO.write(SlipPictures.picture(slip.image()), "png", file);
    }
}
