package nl.buurtpunt.kiosk.slip;

import static nl.buurtpunt.kiosk.slip.SlipTexts.rendered;
import static nl.buurtpunt.kiosk.slip.SlipTexts.texts;
import static nl.buurtpunt.kiosk.slip.TestGuides.ARABIC;
import static nl.buurtpunt.kiosk.slip.TestGuides.DUTCH;
import static nl.buurtpunt.kiosk.slip.TestGuides.HEERLEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.guide.WallClock;
import org.junit.jupiter.api.Test;

class ReceiptSlipTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-24T07:30:00Z"), ZoneOffset.UTC);
    private static final Clock UNSET = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    private static final String DIGITS = "17040315926535897936";
    private static final String URL = "https://brief.voorbeeld.nl/#" + DIGITS;
    private static final ReceiptNote NOTE = new ReceiptNote(
            "17040 31592 65358 97936",
            Optional.of(URL),
            Optional.of("https://brief.voorbeeld.nl/"),
            OptionalInt.of(10));

    @Test
    void saysTheCodeWhatHappensNextByWhenAndHowToAsk() {
        List<Block> blocks = resident(NOTE, DUTCH, NOW);

        assertThat(texts(blocks))
                .containsExactly(
                        "Buurtpunt Heerlen",
                        "Uw brief aan de gemeente",
                        "Uw brief is bewaard",
                        "Uw code",
                        "Met deze code leest u het antwoord. Bewaar hem goed.",
                        "Wij kunnen u later geen nieuwe code geven.",
                        "Wat gebeurt er nu?",
                        "De gemeente leest uw brief en geeft antwoord.",
                        "Dat doet ze binnen 10 werkdagen nadat uw brief daar is.",
                        "Zo leest u het antwoord",
                        "Typ uw code op een Buurtpunt.",
                        "Of kijk thuis op deze website:",
                        "Of vraag het met uw code aan de balie.",
                        "Scan met uw telefoon",
                        "Afgedrukt op 24 november 2026");
        assertThat(blocks)
                .containsSubsequence(new Block.CodeLine("17040 31592"), new Block.CodeLine("65358 97936"))
                .contains(new Block.Link("brief.voorbeeld.nl"));
    }

    @Test
    void promisesNothingThatWasNotConfiguredAndHasNoDateOfAnUnsetClock() {
        assertThat(WallClock.now(UNSET, ZoneOffset.UTC)).isEmpty();
        ReceiptNote bare = new ReceiptNote(NOTE.grouped(), Optional.empty(), Optional.empty(), OptionalInt.empty());
        List<Block> blocks = resident(bare, DUTCH, UNSET);

        assertThat(texts(blocks)).noneMatch(it -> it.contains("werkdagen") || it.contains("website"));
        assertThat(texts(blocks)).noneMatch(it -> it.contains("Afgedrukt") || it.contains("1970"));
        assertThat(blocks).doesNotHaveAnyElementsOfTypes(Block.QrPicture.class, Block.Link.class, Block.DateLine.class);
        assertThat(blocks).hasAtLeastOneElementOfType(Block.CodeLine.class);
    }

    /// By programs that see: the square holds the whole address, and the digits stand in their order in Arabic too.
    @Test
    void isReadBackFromThePaperInEveryLanguage() throws IOException {
        for (Language language : HEERLEN.city().languages()) {
            Slip slip = new ReceiptSlip(HEERLEN, NOW).of(NOTE, language);
            assertThat(rendered(all(slip))).as(language.tag()).noneMatch(Rendered::fallback);
            for (int dots : new int[] {384, 576}) {
                LaidOutSlip laidOut = new SlipLayout(dots).lay(slip);
                assertThat(laidOut.blocks())
                        .allSatisfy(placed -> assertThat(
                                        placed.ink().isEmpty() || placed.box().contains(placed.ink()))
                                .as(placed.toString())
                                .isTrue());
                save(laidOut, "receipt-" + language.tag() + "-" + dots);
                assertThat(PictureReaders.qrCodes(List.of(SlipPictures.picture(laidOut.image()))))
                        .containsExactly(URL);
                String read = laidOut.blocks().stream()
                        .filter(placed -> placed.block() instanceof Block.CodeLine)
                        .map(placed -> SlipPictures.picture(laidOut.image())
                                .getSubimage(0, placed.box().y, dots, placed.box().height))
                        .flatMap(line -> PictureReaders.lines(line, "nl", 7).stream())
                        .map(PictureReaders::digits)
                        .reduce("", String::concat);
                assertThat(read).as(language.tag() + " " + dots).isEqualTo(DIGITS);
            }
        }
    }

    @Test
    void tellsWhoHelpsAtTheDeskInDutch() {
        Slip slip = new ReceiptSlip(HEERLEN, NOW).of(NOTE, ARABIC);
        assertThat(slip.sections()).hasSize(2);
        assertThat(slip.sections().getLast().language()).isEqualTo(DUTCH);
        assertThat(texts(slip.sections().getLast().blocks()))
                .contains(
                        "Voor de medewerker aan de balie:",
                        "Deze bewoner stuurde een brief via het Buurtpunt.",
                        "Met de code leest u samen het antwoord. De code is geheim.");
    }

    @Test
    void saysNothingOfItselfInALog() {
        assertThat(NOTE.toString()).doesNotContain("17040").doesNotContain("brief.voorbeeld");
    }

    private static Stream<Block> blocks(Slip slip) {
        return slip.sections().stream().flatMap(section -> section.blocks().stream());
    }

    private static List<Block> all(Slip slip) {
        return blocks(slip).toList();
    }

    private static List<Block> resident(ReceiptNote note, Language language, Clock clock) {
        return new ReceiptSlip(HEERLEN, clock)
                .of(note, language)
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
