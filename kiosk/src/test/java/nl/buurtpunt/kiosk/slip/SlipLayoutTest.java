package nl.buurtpunt.kiosk.slip;

import static nl.buurtpunt.kiosk.slip.TestGuides.ARABIC;
import static nl.buurtpunt.kiosk.slip.TestGuides.DUTCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Rectangle;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Rendered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlipLayoutTest {
    @ParameterizedTest
    @ValueSource(ints = {384, 576})
    void whatIsTooLongForALineGoesOnBelowAndNothingIsCutOff(int width) {
        LaidOutSlip slip = lay(
                width,
                DUTCH,
                new Block.Title(dutch("Arbeidsongeschiktheidsverzekeringsmaatschappij")),
                new Block.Paragraph(dutch("Dit is Hottentottententententoonstellingsmakersgereedschap voor u.")),
                new Block.Link("https://www.een-hele-lange-naam-van-een-website.example/met/een/pad/dat/niet/ophoudt"),
                new Block.AddressLines("Burgemeester van Grunsvenplein-Zuidoostzijde 145 b", "6411 HP Heerlen"),
                new Block.PhoneLine("0031 45 560 45 00 00 00 00"),
                new Block.Paragraph(new Rendered("مساعدة".repeat(20), ARABIC, false)));

        assertAllOnPaper(slip);
        assertThat(slip.blocks())
                .allSatisfy(placed -> assertThat(placed.ink().isEmpty()).isFalse());
    }

    @Test
    void aPhoneNumberIsOneLineAndAsLargeAsThePaperAllows() {
        LaidOutSlip slip = lay(384, DUTCH, new Block.PhoneLine("0800-33 55 555"), new Block.PhoneLine("112"));
        Rectangle longer = slip.blocks().getFirst().ink();
        Rectangle shorter = slip.blocks().getLast().ink();

        assertThat(longer.width).isBetween(330, 384);
        assertThat(longer.height).isBetween(28, 60);
        assertThat(shorter.height).isGreaterThan(longer.height);
    }

    @Test
    void numbersAndLinksStandAtTheRightOfAnArabicSlip() {
        Block number = new Block.PhoneLine("112");
        Block link = new Block.Link("www.heerlen.nl");

        lay(576, ARABIC, number, link)
                .blocks()
                .forEach(placed -> assertThat(placed.ink().getMaxX()).isBetween(545.0, 566.0));
        lay(576, DUTCH, number, link)
                .blocks()
                .forEach(placed -> assertThat(placed.ink().getMinX()).isBetween(10.0, 30.0));
    }

    @Test
    void aNumberInRunningWordsIsNeverBroken() {
        for (int words = 0; words < 12; words++) {
            String text = "woord ".repeat(words) + "045-560 45 00 www.een-adres.nl 6411 HP einde";
            List<String> lines = linesOf(text, 360);

            assertThat(lines).anyMatch(l -> l.contains("045-560 45 00"));
            assertThat(lines).anyMatch(l -> l.contains("www.een-adres.nl"));
            assertThat(lines).anyMatch(l -> l.contains("6411 HP"));
        }
    }

    @Test
    void lettersForTheResidentAreLargeEnoughToRead() {
        LaidOutSlip wide = lay(576, DUTCH, new Block.Paragraph(dutch("H")));
        LaidOutSlip narrow = lay(384, DUTCH, new Block.Paragraph(dutch("H")));

        assertThat(wide.blocks().getFirst().ink().height).isGreaterThanOrEqualTo(28);
        assertThat(narrow.blocks().getFirst().ink().height).isGreaterThanOrEqualTo(25);
    }

    @Test
    void anyMixOfWordsFitsThePaper() {
        Random random = new Random(20261121);
        List<String> words =
                List.of("a", "Çığ", "مساعدة", "045-560 45 00", "(Huis)", "x".repeat(60), "،", "17:00", "–");
        for (int i = 0; i < 200; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = 0; n < 1 + random.nextInt(12); n++) {
                text.append(words.get(random.nextInt(words.size()))).append(random.nextInt(9) == 0 ? "\n" : " ");
            }
            Language language = random.nextBoolean() ? ARABIC : DUTCH;
            assertAllOnPaper(lay(
                    random.nextBoolean() ? 384 : 576,
                    language,
                    new Block.Title(new Rendered(text.toString(), language, false)),
                    new Block.Paragraph(new Rendered(text.toString(), language, false))));
        }
    }

    @Test
    void blocksFollowEachOtherWithoutOverlap() {
        LaidOutSlip slip = lay(
                384,
                ARABIC,
                new Block.Title(new Rendered("مساعدة في الديون", ARABIC, false)),
                new Block.Paragraph(new Rendered("يُرجى الاتصال بالبلدية", ARABIC, false)),
                new Block.PhoneLine("14 045"),
                new Block.Rule(),
                new Block.Paragraph(dutch("gypq ÅÇŞİ")));

        for (int i = 1; i < slip.blocks().size(); i++) {
            assertThat(slip.blocks().get(i).ink().getMinY())
                    .as(slip.blocks().get(i).toString())
                    .isGreaterThanOrEqualTo(slip.blocks().get(i - 1).ink().getMaxY());
        }
    }

    @Test
    void neverSpeaksToThePrinterInTheMiddleOfAPicture() {
        byte[] dots = {0x10, 0x04, 0x10, 0x05, 0x10, 0x14, 0x10, 0x20};

        byte[] safe = new SlipImage(8, 8, dots).withoutRealTimeCommands().rows(0, 8);

        assertThat(safe).isEqualTo(new byte[] {0x30, 0x04, 0x30, 0x05, 0x30, 0x14, 0x10, 0x20});
    }

    @Test
    void knowsOnlyThePapersThereAre() {
        assertThatThrownBy(() -> new SlipLayout(400)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertAllOnPaper(LaidOutSlip slip) {
        Rectangle paper =
                new Rectangle(1, 0, slip.image().width() - 2, slip.image().height());
        slip.blocks()
                .forEach(placed -> assertThat(placed.ink().isEmpty() || paper.contains(placed.ink()))
                        .as(placed.toString())
                        .isTrue());
    }

    private static List<String> linesOf(String text, float room) {
        int[] from = {0};
        return new Lines(SlipFonts.Weight.REGULAR.of("", 36), false, room)
                .of(text).stream()
                        .map(line -> {
                            int start = from[0];
                            from[0] = start + line.getCharacterCount();
                            while (from[0] < text.length() && text.charAt(from[0]) == ' ') {
                                from[0]++;
                            }
                            return text.substring(start, start + line.getCharacterCount());
                        })
                        .toList();
    }

    private static LaidOutSlip lay(int width, Language language, Block... blocks) {
        return new SlipLayout(width).lay(new Slip(List.of(new Slip.Section(language, false, Arrays.asList(blocks)))));
    }

    private static Rendered dutch(String text) {
        return new Rendered(text, DUTCH, false);
    }
}
