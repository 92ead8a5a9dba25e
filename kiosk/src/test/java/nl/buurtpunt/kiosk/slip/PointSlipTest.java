package nl.buurtpunt.kiosk.slip;

import static nl.buurtpunt.kiosk.slip.SlipTexts.rendered;
import static nl.buurtpunt.kiosk.slip.SlipTexts.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.guide.Check;
import nl.buurtpunt.kiosk.guide.CheckedDate;
import nl.buurtpunt.kiosk.guide.Confidence;
import nl.buurtpunt.kiosk.guide.Contact;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.PhoneCost;
import nl.buurtpunt.kiosk.guide.Point;
import nl.buurtpunt.kiosk.guide.Rendered;
import org.junit.jupiter.api.Test;

class PointSlipTest {
    private static final Guide GUIDE = ContentFolder.heerlen();
    private static final Point EXAMPLE = GUIDE.point("voorbeeld-hoensbroek").orElseThrow();

    @Test
    void saysWhenItIsOpenAndHowToGetThereAndThatItIsAnExample() {
        assertThat(texts(blocks(EXAMPLE, Language.SOURCE, "2026-12-21T09:00:00Z")))
                .containsExactly(
                        "Buurtpunt Heerlen",
                        "Voorbeeldpunt Hoensbroek",
                        "VOORBEELD",
                        "Dit is een voorbeeld. Het is niet echt.",
                        "Stadsdeel Hoensbroek",
                        "Het adres staat hier nog niet. Vraag een medewerker.",
                        "Zo komt u er",
                        "Hier leest u straks welke bus er stopt en waar de deur is.",
                        "Open",
                        "maandag, dinsdag en donderdag: 10:00 tot 16:00 uur",
                        "Op 24 december 2026: gesloten",
                        "Op 31 december 2026: 10:00 tot 13:00 uur",
                        "Toegankelijk",
                        "Hier leest u straks of u met een rolstoel naar binnen kunt.",
                        "Klopt er iets niet? Zeg het tegen een medewerker.",
                        "Afgedrukt op 21 december 2026");
    }

    @Test
    void printsNoDateAndNothingOfNowWhenTheClockWasNeverSet() {
        assertThat(texts(blocks(EXAMPLE, Language.SOURCE, "1970-01-01T09:00:00Z")))
                .noneMatch(it -> it.startsWith("Afgedrukt") || it.startsWith("Nu "))
                .contains("Op 24 december 2026: gesloten");
    }

    @Test
    void putsOnlyConfirmedNumbersAndAddressesOnPaper() {
        Point real = new Point(
                "echt",
                false,
                EXAMPLE.texts(),
                "",
                EXAMPLE.hours(),
                List.of(),
                List.of(
                        new Contact.Address("a", "Straat 1", "", "Stad", check(Confidence.VERIFIED)),
                        Contact.Phone.of("b", "112", "31", PhoneCost.FREE, check(Confidence.VERIFIED)),
                        Contact.Phone.of("c", "144", "31", PhoneCost.FREE, check(Confidence.REPORT))));
        List<Block> blocks = blocks(real, Language.SOURCE, "2026-11-24T13:30:00Z");
        assertThat(blocks)
                .contains(new Block.AddressLines("Straat 1", "Stad"), new Block.PhoneLine("112"))
                .doesNotContain(new Block.PhoneLine("144"));
        assertThat(texts(blocks)).noneMatch(it -> it.contains("VOORBEELD") || it.contains("adres staat hier nog niet"));
    }

    @Test
    void missesNoWordsInAnyLanguageAndCanBeDrawn() {
        for (Language language : GUIDE.city().languages()) {
            Slip slip = slip(EXAMPLE, language, "2026-12-21T09:00:00Z");
            assertThat(slip.sections()).extracting(Slip.Section::language).containsExactly(language);
            assertThat(rendered(slip.sections().getFirst().blocks())).noneMatch(Rendered::fallback);
            assertThat(new SlipLayout(576).lay(slip).image().height()).isGreaterThan(300);
        }
    }

    private static List<Block> blocks(Point point, Language language, String now) {
        return slip(point, language, now).sections().getFirst().blocks();
    }

    private static Slip slip(Point point, Language language, String now) {
        return new PointSlip(GUIDE, Clock.fixed(Instant.parse(now), ZoneOffset.UTC)).of(point, language);
    }

    private static Check check(Confidence confidence) {
        return new Check(CheckedDate.UNKNOWN, "gids", confidence, false);
    }
}
